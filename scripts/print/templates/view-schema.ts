/** A part of `schema/views.schema.json`: JSON Schema in the few words that views are described with. */
export interface ViewSchema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ViewSchema>>;
  readonly required?: readonly string[];
  /** Properties that are there whenever another one is. */
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly items?: ViewSchema;
  readonly $defs?: Readonly<Record<string, ViewSchema>>;
}

/** What a template can do with a value: print the first three, walk the others or ask whether they are so. */
export type ViewKind = 'leaf' | 'string' | 'markup' | 'list' | 'object' | 'boolean';

/** Returns the schema itself where it refers to one of `$defs`. */
export function resolved(schema: ViewSchema, views: ViewSchema): ViewSchema {
  const name = definitionName(schema);
  if (name === undefined) return schema;
  const definition = views.$defs?.[name];
  if (!definition) throw new Error(`The views' schema has no definition ${name}.`);
  return definition;
}

/** Returns what a template can do with a value of this schema. */
export function kindOf(schema: ViewSchema, views: ViewSchema): ViewKind {
  const name = definitionName(schema);
  if (name === 'leaf' || name === 'markup') return name;
  const { type } = resolved(schema, views);
  if (type === 'array') return 'list';
  if (type === 'boolean' || type === 'string') return type;
  return 'object';
}

function definitionName({ $ref }: ViewSchema): string | undefined {
  return $ref?.replace('#/$defs/', '');
}
