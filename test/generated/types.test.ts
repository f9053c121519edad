import { readFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { expect, test } from 'vitest';

const GENERATED = [
  {
    schema: 'schema/changes.schema.json',
    types: 'scripts/compare/changes/changes.generated.ts',
    root: 'Changes',
    imports: '',
  },
  {
    schema: 'schema/notice.schema.json',
    types: 'scripts/notice/source.generated.ts',
    root: 'NoticeSource',
    imports: '',
  },
  {
    schema: 'schema/views.schema.json',
    types: 'scripts/print/views/views.generated.ts',
    root: 'Views',
    imports: "\n\nimport type { Leaf } from './leaf.ts';\nimport type { Markup } from './markup.ts';",
  },
];

/** The first lines of a generated file. */
const banner = (file: string, imports: string) =>
  `// Generated from ${file} by \`npm run generate\`; a test fails when the two drift apart.${imports}`;

test.each(GENERATED)('$types is what $schema says', async ({ schema, types, root, imports }) => {
  const source = JSON.parse(readFileSync(schema, 'utf8'));
  const code = await compile(nameByDefinition(source, root), root, {
    additionalProperties: false,
    bannerComment: banner(schema, imports),
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  await expect(code).toMatchFileSnapshot(`../../${types}`);
});

/**
 * Returns the schema in the form that suits the generator: types have the names of the keys in `$defs`, because the
 * titles are Japanese, for editors. A reference to a string or leaf is replaced by that string or leaf.
 */
function nameByDefinition(schema: JSONSchema, root: string): JSONSchema {
  const definitions = Object.entries((schema.$defs ?? {}) as Record<string, JSONSchema>);
  const leaves = new Map(definitions.flatMap(([name, definition]) => typeOfLeaf(name, definition)));
  const named = definitions
    .filter(([name]) => !leaves.has(name))
    .map(([name, definition]) => [
      name,
      { ...forGenerator(definition, leaves), title: name.charAt(0).toUpperCase() + name.slice(1) },
    ]);
  return { ...forGenerator({ ...schema, $defs: {} }, leaves), title: root, $defs: Object.fromEntries(named) };
}

function typeOfLeaf(name: string, definition: JSONSchema): [string, string][] {
  if (definition.tsType) return [[name, definition.tsType]];
  return definition.type === 'string' ? [[name, 'string']] : [];
}

function forGenerator(schema: JSONSchema, leaves: ReadonlyMap<string, string>): JSONSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  const leaf = leaves.get(name ?? '');
  if (leaf) return { tsType: leaf, ...(schema.description ? { description: schema.description } : {}) };
  if (name) return { $ref: schema.$ref };
  const { title: _title, pattern: _pattern, if: condition, then: yes, else: no, ...rest } = schema;
  return {
    ...rest,
    ...(condition ? { anyOf: [yes ?? {}, no ?? {}].map((branch) => forGenerator(branch, leaves)) } : {}),
    ...(schema.items ? { items: forGenerator(schema.items as JSONSchema, leaves) } : {}),
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([key, property]) => [key, forGenerator(property, leaves)]),
          ),
        }
      : {}),
  };
}
