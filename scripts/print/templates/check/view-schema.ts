/** A part of `schema/views.schema.json`: JSON Schema with only the keywords that the views use. */
export interface ViewSchema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ViewSchema>>;
  readonly required?: readonly string[];
  /** The properties that always exist when a certain other one exists. */
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly items?: ViewSchema;
  readonly $defs?: Readonly<Record<string, ViewSchema>>;
}

/** What a template can do with a value. It can print a leaf, string or markup; it can walk or test the others. */
export type ViewKind = 'leaf' | 'string' | 'markup' | 'list' | 'object' | 'boolean';

/** Returns the definition in `$defs` that the schema refers to, or the schema itself if it is no reference. */
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
