import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correctionName,
  editionBefore,
  inOrder,
  nameByDate,
  nextYearName,
} from '../../scripts/notice/edition-names.ts';

const ids = (editions: readonly { id: string }[]) => editions.map(({ id }) => id).join(' ');
const named = (...names: string[]) => names.map((id) => ({ id }));

test.each([
  [named('2027', '2026-07', '2026', '2025'), '2025 2026 2026-07 2027'],
  // A correction comes after what it corrects and before what changed later in the year.
  [named('2026-07', '2026-1', '2026', '2026-07-1'), '2026 2026-1 2026-07 2026-07-1'],
  // The year begins in April.
  [named('2026', '2026-02', '2026-04-15'), '2026-02 2026 2026-04-15'],
  // What an edition names as its predecessor is stronger than its name.
  [[{ id: 'a', predecessor: 'b' }, { id: 'b', predecessor: '2026' }, { id: '2026' }], '2026 b a'],
  [[{ id: '2025', predecessor: '2026' }, { id: '2026' }], '2026 2025'],
  // A circle is a mistake, and not the end of the program.
  [
    [
      { id: 'b', predecessor: 'a' },
      { id: 'a', predecessor: 'b' },
    ],
    'a b',
  ],
  [[{ id: 'a', predecessor: 'a' }], 'a'],
])('editions are in the order of their history, %#', (editions, expected) => {
  expect(ids(inOrder([...editions]))).toBe(expected);
});

test.each([
  ['2027', '2026-07'],
  ['2026-07-15', '2026-07'],
  ['2026-05', '2026-1'],
  ['2026-01', '2025'],
  ['2024', '2026-07'],
  ['reiwa9', '2026-07'],
])('the edition before %s is %s', (id, expected) => {
  expect(editionBefore(id, named('2025', '2026', '2026-1', '2026-07'))?.id).toBe(expected);
});

test('before the first edition there is none', () => {
  expect(editionBefore('2026', [])).toBeUndefined();
});

test.each([
  ['2026-04-01', [], '2026'],
  ['2026-04', [], '2026'],
  ['2026-04-01', ['2026'], '2026-04'],
  ['2026-07-15', ['2026'], '2026-07'],
  ['2026-07-15', ['2026', '2026-07'], '2026-07-15'],
  ['2026-07', ['2026', '2026-07'], undefined],
])('an edition of %s beside %j is called %s', (date, taken, expected) => {
  expect(nameByDate(date, new Set(taken))).toBe(expected);
});

test.each([
  ['2026-12-01', '2027'],
  ['2027-03-31', '2027'],
  ['2027-04-01', '2028'],
])("the year's edition after %s is %s", (date, expected) => {
  expect(nextYearName(date)).toBe(expected);
});

test.each([
  ['2026', [], '2026-1'],
  ['2026', ['2026-1'], '2026-2'],
  ['2026-1', ['2026-1'], '2026-2'],
  ['2026-07', [], '2026-07-1'],
  ['reiwa8', [], 'reiwa8-1'],
  ['2026', Array.from({ length: 9 }, (_, index) => `2026-${index + 1}`), undefined],
])('a correction of %s beside %j is called %s', (of, taken, expected) => {
  expect(correctionName(of, new Set(taken))).toBe(expected);
});

test('the order does not depend on the order in which editions are found', () => {
  const name = fc.tuple(
    fc.integer({ min: 2020, max: 2029 }),
    fc.constantFrom('', '-07', '-1', '-07-15', '-x'),
  );
  const names = fc.uniqueArray(
    name.map((parts) => parts.join('')),
    { minLength: 1, maxLength: 8 },
  );
  const editions = names.chain((all) =>
    fc.tuple(
      ...all.map((id) => fc.record({ id: fc.constant(id), predecessor: fc.constantFrom(undefined, ...all) })),
    ),
  );
  fc.assert(
    fc.property(editions, (all) => {
      expect(ids(inOrder([...all].reverse()))).toBe(ids(inOrder(all)));
      expect(inOrder(all)).toHaveLength(all.length);
    }),
  );
});
