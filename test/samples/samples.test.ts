import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../../scripts/notice/default-style.ts';
import { engagementsIn, identifiedNodes } from '../../scripts/notice/validate/nodes-of-source.ts';
import { SAMPLES, SCHEMA, sourceOf, validator } from '../support/editions.ts';

test.each(SAMPLES)('%s is valid', (file) => {
  expect(validator(sourceOf(file)), JSON.stringify(validator.errors)).toBe(true);
});

test('the two years of midori use every property that the schema has', () => {
  const used = new Set<string>();
  for (const file of SAMPLES.slice(1)) collect(sourceOf(file), SCHEMA, '', used);
  const all = new Set<string>();
  for (const [name, schema] of [['', SCHEMA], ...Object.entries(SCHEMA.$defs)] as [string, typeof SCHEMA][]) {
    for (const property of Object.keys(schema.properties ?? {})) all.add(`${name}.${property}`);
  }
  // Only drafts use asOf, and only corrections the other two. All editions use the rest, such as myNumber.
  expect([...all].filter((property) => !used.has(property))).toEqual([
    'revision.kind',
    'dates.corrected',
    'dates.asOf',
  ]);
});

test('every property has a Japanese title, a description, an example and an audience', () => {
  for (const schema of [SCHEMA, ...Object.values<typeof SCHEMA>(SCHEMA.$defs)]) {
    for (const [name, property] of Object.entries<Record<string, unknown>>(schema.properties ?? {})) {
      expect(property, name).toMatchObject({
        title: expect.stringMatching(/[ぁ-んァ-ヶ一-龠]/),
        description: expect.stringMatching(/。$/),
        audience: expect.stringMatching(/^(?:public|contractor|internal)$/),
      });
      expect((property.examples as unknown[]).length, name).toBeGreaterThan(0);
    }
  }
});

test('the defaults of the style are those that the schema tells an editor', () => {
  const properties = Object.entries<{ default?: unknown }>(SCHEMA.$defs.style.properties);
  const defaults = properties.filter(([, property]) => property.default !== undefined);
  expect(Object.fromEntries(defaults.map(([name, property]) => [name, property.default]))).toEqual(
    DEFAULT_STYLE,
  );
});

test('all telephone numbers of the invented society are zeros', () => {
  for (const file of SAMPLES.slice(1)) {
    const numbers = JSON.stringify(sourceOf(file)).matchAll(/"(?:number|telephone|fax)":"([^"]+)"/g);
    for (const [, number] of numbers) expect(number).toMatch(/^[+0-]+$/);
  }
});

test('the second year has the changes of a believable year', () => {
  const old = sourceOf('source/midori/2025.json');
  const now = sourceOf('source/midori/2026.json');
  const ids = (source: typeof old) => new Set(identifiedNodes(source).map(({ id }) => id));
  const only = (a: typeof old, b: typeof old) => [...ids(a)].filter((id) => !ids(b).has(id));
  expect(now.revision.predecessor).toBe(old.revision.id);
  expect(only(old, now)).toEqual(['benefit-ledger', 'expense-analysis', 'kazahana']);
  expect(only(now, old)).toEqual(['vaccination-subsidy', 'expense-and-disease-analysis', 'nagisa']);
  const pairs = (source: typeof old) =>
    engagementsIn(source).map(({ item, engagement }) => `${item} ${engagement.contractor}`);
  expect(pairs(now).filter((pair) => !pairs(old).includes(pair))).toEqual([
    'medical-expense-notice tsubame',
    'specific-guidance nagisa',
  ]);
});

/** Notes each property of the schema that a value uses, as `definition.property`. */
function collect(value: unknown, schema: typeof SCHEMA, name: string, used: Set<string>): void {
  if (schema.if) {
    collect(value, Array.isArray(value) ? schema.then : schema.else, name, used);
    return;
  }
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, schema.items ?? {}, name, used);
    return;
  }
  const target = schema.$ref?.replace('#/$defs/', '');
  if (target) {
    collect(value, SCHEMA.$defs[target], target, used);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    used.add(`${name}.${key}`);
    collect(child, schema.properties?.[key] ?? {}, name, used);
  }
}
