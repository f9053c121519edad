import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  isOptionalAt,
  isRequiredAt,
  minItemsAt,
  propertyNamesAt,
  type Subschema,
  schemaAt,
} from '../../../scripts/workbench/fields/schema-at.ts';
import { MIDORI, placesIn, SAMPLE, stateOf } from '../../support/edited-sources.ts';
import { SCHEMA } from '../../support/editions.ts';

function referred(schema: Subschema): Subschema {
  const name = schema.$ref?.split('/').at(-1) ?? '';
  return schema.type === undefined ? (SCHEMA.$defs[name] ?? schema) : schema;
}

test('every value of the sources has its schema', () => {
  for (const text of [MIDORI, SAMPLE])
    for (const { pointer, value } of placesIn(stateOf(text).value)) {
      const type = Array.isArray(value) ? 'array' : typeof value;
      const schema = schemaAt(pointer);
      const forms = [schema, schema?.then].map(
        (form) => form && referred(form).type?.replace('integer', 'number'),
      );
      expect(forms, pointer).toContain(type);
    }
});

test('a reference gives what it leads to, under the title of the place', () => {
  const { properties } = JSON.parse(readFileSync('schema/notice.schema.json', 'utf8')).$defs.contractor;
  expect(propertyNamesAt('/contractors/3')).toEqual(Object.keys(properties));
  expect(schemaAt('/contractors/0/telephones/1/number')).toMatchObject({ title: '電話番号', type: 'string' });
  expect(schemaAt('/society')?.title).toBe('健康保険組合');
});

test('what must be there, what may be left out and what is not known are told apart', () => {
  expect([isRequiredAt('/contractors/0/name'), isOptionalAt('/contractors/0/name')]).toEqual([true, false]);
  expect([isRequiredAt('/contractors/0/telephones'), isOptionalAt('/contractors/0/telephones')]).toEqual([
    false,
    true,
  ]);
  expect([isRequiredAt('/contractors/0/odd'), isOptionalAt('/contractors/0/odd')]).toEqual([false, false]);
  expect([isRequiredAt('/contractors/0'), isOptionalAt('/contractors/0')]).toEqual([false, false]);
  expect([isRequiredAt(''), isOptionalAt(''), isOptionalAt('/__proto__')]).toEqual([false, false, false]);
  expect([minItemsAt('/sections'), minItemsAt('/contractors')]).toEqual([1, 0]);
  expect(schemaAt('/contractors/0/constructor')).toBeUndefined();
});
