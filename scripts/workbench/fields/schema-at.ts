import noticeSchema from '../../../schema/notice.schema.json' with { type: 'json' };

/** The part of the schema (JSON Schema 2020-12) that is about one value: its keywords and ours. */
export interface Subschema {
  readonly title?: string;
  readonly description?: string;
  /** Who may see the value. */
  readonly audience?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Subschema>>;
  readonly required?: readonly string[];
  readonly items?: Subschema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  /** A list of objects, where older sources have one object: the schemas of both. */
  readonly then?: Subschema;
  readonly else?: Subschema;
}

interface RootSchema extends Subschema {
  readonly $defs: Readonly<Record<string, Subschema>>;
}

// TypeScript gives each part of the file a type of its own, in which no part has the keywords of another.
const ROOT = noticeSchema as RootSchema as Subschema & Pick<RootSchema, '$defs'>;

/**
 * Returns the schema of the value at a pointer (RFC 6901) into a source, whether that is there or not; undefined if the
 * schema knows no such place. Of a list's elements any index leads to the same. A reference is replaced by what it leads
 * to; the keywords beside it, such as its title, come first.
 */
export function schemaAt(pointer: string): Subschema | undefined {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Subschema | undefined>((schema, name) => schema && childOf(schema, name), resolved(ROOT));
}

/** Returns the names of the properties that the object at a pointer may have, in the order of the schema. */
export function propertyNamesAt(pointer: string): readonly string[] {
  return Object.keys(schemaAt(pointer)?.properties ?? {});
}

/** Whether the value at a pointer must be there. A place that the schema does not know need not. */
export function isRequiredAt(pointer: string): boolean {
  const [around, name] = splitLast(pointer);
  return schemaAt(around)?.required?.includes(name) ?? false;
}

/** Whether the value at a pointer is a property that the schema knows and that may be left out. */
export function isOptionalAt(pointer: string): boolean {
  const [around, name] = splitLast(pointer);
  const { properties, required = [] } = schemaAt(around) ?? {};
  return properties !== undefined && Object.hasOwn(properties, name) && !required.includes(name);
}

/** Returns how many elements the list at a pointer must have at least. */
export function minItemsAt(pointer: string): number {
  return schemaAt(pointer)?.minItems ?? 0;
}

function childOf({ properties, items }: Subschema, name: string): Subschema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name] && resolved(properties[name]);
  const isElement = properties === undefined || /^\d+$/u.test(name);
  return isElement && items ? resolved(items) : undefined;
}

function resolved(schema: Subschema): Subschema {
  const [, name] = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? '') ?? [];
  const target = name === undefined ? undefined : ROOT.$defs[name];
  if (schema.$ref !== undefined && !target) throw new Error(`The schema has no ${schema.$ref}`);
  const forms = [schema.then, schema.else].flatMap((form) => (form ? [resolved(form)] : []));
  return Object.assign({}, ...forms, target && resolved(target), schema);
}

function splitLast(pointer: string): [around: string, name: string] {
  const end = pointer.lastIndexOf('/');
  const name = pointer
    .slice(end + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  return [pointer.slice(0, Math.max(0, end)), end < 0 ? '' : name];
}
