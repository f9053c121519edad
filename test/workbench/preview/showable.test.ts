import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAt } from '../../../scripts/notice/source/json-places.ts';
import { readJson } from '../../../scripts/notice/source/read-json.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { validateSource } from '../../../scripts/notice/validate/validate-source.ts';
import { utf8 } from '../../../scripts/platform/bytes.ts';
import { showable } from '../../../scripts/workbench/preview/showable.ts';
import { sourceOf, validator } from '../../support/editions.ts';
import { mutilatedSource } from '../../support/mutilated.ts';
import { runs } from '../../support/properties.ts';

const PATH = { society: 'midori', revision: '2026' };

function shownOf(value: unknown) {
  const read = readJson('2026.json', utf8(JSON.stringify(value)));
  if (!read.ok) throw new Error('The value is no JSON.');
  return showable(read.value, PATH, validator);
}

/** Returns midori 2026 with a change, as it is shown. */
function changed(change: (source: NoticeSource) => unknown) {
  const source = sourceOf('source/midori/2026.json');
  change(source);
  const shown = shownOf(source);
  if (!shown) throw new Error('Nothing can be shown.');
  return shown;
}

function isValid(value: unknown, path: typeof PATH): boolean {
  const read = readJson('2026.json', utf8(JSON.stringify(value)));
  return read.ok && validateSource(read.value, path, validator).source !== undefined;
}

test('what is shown of any mutilated source is valid, and is the source itself if that is valid', () => {
  fc.assert(
    fc.property(mutilatedSource(), (source) => {
      const shown = shownOf(source);
      if (!shown) {
        expect(source === null || typeof source !== 'object' || Array.isArray(source)).toBe(true);
        return;
      }
      const { society, revision } = shown.source;
      const path = { society: society.id, revision: revision.id };
      expect(isValid(shown.source, path)).toBe(true);
      if (isValid(source, path)) expect(shown).toMatchObject({ source, leftOut: 0 });
      else expect(shown.leftOut).toBeGreaterThan(0);
    }),
    { numRuns: runs(100) },
  );
});

test('every word that is shown is found in the source by its pointer there', () => {
  fc.assert(
    fc.property(mutilatedSource(), (source) => {
      const shown = shownOf(source);
      if (!shown) return;
      for (const { pointer, text } of stringsIn(shown.source, '')) {
        const found = valueAt(source, shown.sourcePointer(pointer));
        if (!STANDING_IN.test(text)) expect({ pointer, found }).toEqual({ pointer, found: text });
      }
    }),
    { numRuns: runs(100) },
  );
});

/** What stands in for something. */
const STANDING_IN = /^(?:（未記入）|draft|midori|2026|0{64})$/u;

function stringsIn(value: unknown, pointer: string): { pointer: string; text: string }[] {
  if (typeof value === 'string') return [{ pointer, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${pointer}/${key}`));
}

test('an optional property goes alone', () => {
  const { source, leftOut } = changed((s) => Object.assign(s.society, { address: '' }));
  const expected = sourceOf('source/midori/2026.json');
  Reflect.deleteProperty(expected.society, 'address');
  expect(source).toEqual(expected);
  expect(leftOut).toBe(1);
});

test('an element of a list goes as a whole, and those behind it keep their places in the source', () => {
  const { source, leftOut, sourcePointer } = changed((s) =>
    Object.assign(s.contractors[0]?.telephones?.[0] ?? {}, { number: '' }),
  );
  expect(source.contractors[0]?.telephones).toEqual([]);
  expect(leftOut).toBe(1);
  const items = changed((s) => Object.assign(s.sections[0]?.groups?.[1]?.items?.[1] ?? {}, { text: '' }));
  expect(items.sourcePointer('/sections/0/groups/1/items/0/text')).toBe('/sections/0/groups/1/items/0/text');
  expect(items.sourcePointer('/sections/0/groups/1/items/1/text')).toBe('/sections/0/groups/1/items/2/text');
  expect(sourcePointer('/title')).toBe('/title');
});

test('of several that are unfinished in one list, those go and no others', () => {
  const numbers = Array.from({ length: 8 }, (_, index) => ({ number: `000-000-000${index}` }));
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 7 })), (indices) => {
      const telephones = numbers.map((one, index) => (indices.includes(index) ? { number: '' } : one));
      const { source } = changed((s) => Object.assign(s.contractors[0] ?? {}, { telephones }));
      const left = numbers.filter((_, index) => !indices.includes(index));
      expect(source.contractors[0]?.telephones).toEqual(left);
    }),
    { numRuns: runs(20) },
  );
});

test('a name of a part with others in it stands in as unwritten', () => {
  const { source, leftOut } = changed((s) => {
    Object.assign(s, { title: '' });
    Object.assign(s.sections[1] ?? {}, { title: 5 });
    Reflect.deleteProperty(s.contractors[2] ?? {}, 'name');
    Object.assign(s.sections[0]?.groups?.[0] ?? {}, { kind: 'other', heading: '' });
  });
  expect([
    source.title,
    source.sections[1]?.title,
    source.contractors[2]?.name,
    source.sections[0]?.groups?.[0]?.heading,
  ]).toEqual(['（未記入）', '（未記入）', '（未記入）', '（未記入）']);
  expect(source.sections.length).toBe(sourceOf('source/midori/2026.json').sections.length);
  expect(leftOut).toBe(4);
});

test('engagements of a contractor that cannot be shown go with it, and the items stay', () => {
  const { source } = changed((s) =>
    Object.assign(s.contractors.find(({ id }) => id === 'tsubame') ?? {}, { id: '' }),
  );
  expect(JSON.stringify(source)).not.toContain('tsubame');
  const count = itemsIn(sourceOf('source/midori/2026.json'));
  expect(itemsIn(source)).toBe(count);
});

function itemsIn({ sections }: NoticeSource): number {
  return JSON.stringify(sections).split('"text":').length;
}

test('what goes only with something else does not count as unfinished', () => {
  const { source, leftOut } = changed((s) => {
    for (const { items = [] } of s.sections.flatMap(({ groups = [] }) => groups))
      for (const item of items) if (item.id === 'medical-expense-notice') item.text = '';
  });
  expect(source.revision.remarks?.some(({ node }) => node === 'medical-expense-notice')).toBe(false);
  expect(leftOut).toBe(1);
});

test('a source that says nothing yet is shown as unwritten', () => {
  expect(shownOf({})?.source).toMatchObject({ title: '（未記入）', sections: [{ title: '（未記入）' }] });
});

test('what is no object cannot be shown', () => {
  expect([null, 5, 'x', [], true].map(shownOf)).toEqual(Array(5).fill(undefined));
});

test('a file in the wrong place is shown', () => {
  const source = sourceOf('source/midori/2025.json');
  const shown = shownOf(source);
  expect(shown?.source).toEqual(source);
  expect(shown?.referenceProblems.map(({ rule }) => rule)).toEqual(['reference/id-path']);
});

test('a supplement full of what supplements may not have comes to an end', () => {
  const body = Array.from({ length: 400 }, (_, index) =>
    index % 2 ? '```' : `${' '.repeat(4)}> # ${index}`,
  );
  const { source } = changed((s) => Object.assign(s.supplements?.[0] ?? {}, { body }));
  expect(source.supplements?.length).toBe(sourceOf('source/midori/2026.json').supplements?.length);
});
