import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonValue, Operation } from '../../../scripts/workbench/edit/operation.ts';
import { valueAt } from '../../../scripts/workbench/edit/value-at.ts';
import { type Merged, merged } from '../../../scripts/workbench/merge/merged.ts';
import { mineTaken } from '../../../scripts/workbench/merge/mine-taken.ts';
import {
  after,
  anyChoice,
  anyText,
  type Choice,
  MIDORI,
  operationOf,
  stateOf,
} from '../../support/edited-sources.ts';
import { runs } from '../../support/properties.ts';

const BASE = `${JSON.stringify(
  {
    title: '表題',
    preamble: ['一', '二', '三'],
    contractors: [
      { id: 'a', name: '甲', telephones: [{ number: '1' }, { number: '2' }], address: '東' },
      { id: 'b', name: '乙' },
      { id: 'c', name: '丙' },
    ],
  },
  null,
  2,
)}\n`;

function edited(text: string, ...operations: readonly Operation[]): string {
  return after(stateOf(text), ...operations).text;
}

function mergedOf(base: string, mine: string, theirs: string): Merged {
  const result = merged(base, mine, theirs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const set = (at: string, value: JsonValue): Operation => ({ kind: 'set', at, value });
const insert = (list: string, index: number, value: JsonValue): Operation => ({
  kind: 'insert',
  list,
  index,
  value,
});
const remove = (at: string): Operation => ({ kind: 'remove', at });
const move = (at: string, list: string, index: number): Operation => ({ kind: 'move', at, list, index });

test('changes of different properties come together, in the layout of theirs', () => {
  const mine = edited(BASE, set('/contractors/0/telephones/1/number', '22'), remove('/contractors/1'));
  const theirs = `${JSON.stringify(JSON.parse(edited(BASE, set('/contractors/0/name', '甲社'), set('/title', '新'))), null, '\t')}`;
  const expected = edited(theirs, set('/contractors/0/telephones/1/number', '22'), remove('/contractors/1'));
  expect(mergedOf(BASE, mine, theirs)).toEqual({ text: expected, conflicts: [] });
});

test('a property that both have changed stays as theirs, and mine is asked about', () => {
  const mine = edited(BASE, set('/contractors/2/name', '丙丙'));
  const theirs = edited(BASE, remove('/contractors/0'), set('/contractors/1/name', '丁'));
  const result = mergedOf(BASE, mine, theirs);
  expect(result.text).toBe(theirs);
  expect(result.conflicts).toEqual([
    {
      pointer: '/contractors/1/name',
      base: '丙',
      mine: '丙丙',
      theirs: '丁',
      takeMine: set('/contractors/1/name', '丙丙'),
    },
  ]);
});

test('an element that one has changed and the other taken out is asked about', () => {
  const changed = edited(BASE, set('/contractors/1/name', '乙乙'));
  const without = edited(BASE, remove('/contractors/1'));
  const gone = mergedOf(BASE, changed, without);
  expect(gone.text).toBe(without);
  expect(gone.conflicts).toEqual([
    {
      pointer: '/contractors',
      base: { id: 'b', name: '乙' },
      mine: { id: 'b', name: '乙乙' },
      takeMine: insert('/contractors', 1, { id: 'b', name: '乙乙' }),
    },
  ]);
  expect(JSON.parse(edited(without, mineTaken(gone, gone.conflicts)))).toEqual(JSON.parse(changed));
  const kept = mergedOf(BASE, without, changed);
  expect(kept.text).toBe(changed);
  expect(kept.conflicts.map(({ pointer, takeMine }) => [pointer, takeMine.kind])).toEqual([
    ['/contractors/1', 'remove'],
  ]);
});

test('what both have done alike is done once', () => {
  const operations = [
    insert('/contractors', 3, { id: 'd', name: '丁' }),
    set('/title', '新'),
    remove('/preamble/0'),
  ];
  const mine = edited(BASE, ...operations, set('/contractors/3/address', '西'));
  const theirs = edited(BASE, ...operations);
  expect(mergedOf(BASE, mine, theirs)).toEqual({ text: mine, conflicts: [] });
});

test('a move and a change of the moved element go together', () => {
  const mine = edited(BASE, move('/contractors/2', '/contractors', 0));
  const theirs = edited(BASE, set('/contractors/2/name', '丙社'), insert('/contractors', 1, { id: 'x' }));
  const names = (text: string) =>
    JSON.parse(text).contractors.map(({ id, name }: { id: string; name: string }) => name ?? id);
  expect(names(mergedOf(BASE, mine, theirs).text)).toEqual(['丙社', '甲', 'x', '乙']);
  expect(names(mergedOf(BASE, theirs, mine).text)).toEqual(['丙社', '甲', 'x', '乙']);
});

test('an order that both have changed differently is asked about, and can be that of mine', () => {
  const mine = edited(BASE, move('/contractors/2', '/contractors', 0));
  const theirs = edited(BASE, move('/contractors/0', '/contractors', 1), set('/contractors/0/name', '乙社'));
  const result = mergedOf(BASE, mine, theirs);
  expect(result.text).toBe(theirs);
  expect(result.conflicts.map(({ pointer }) => pointer)).toEqual(['/contractors']);
  const answered = JSON.parse(edited(result.text, mineTaken(result, result.conflicts)));
  expect(answered.contractors.map(({ name }: { name: string }) => name)).toEqual(['丙', '甲', '乙社']);
});

test('several conflicts of one list are answered together', () => {
  const mine = edited(
    BASE,
    set('/contractors/0/name', '甲甲'),
    set('/contractors/1/name', '乙乙'),
    set('/contractors/2/name', '丙丙'),
  );
  const theirs = edited(
    BASE,
    set('/contractors/2/name', '丁'),
    remove('/contractors/0'),
    remove('/contractors/0'),
  );
  const result = mergedOf(BASE, mine, theirs);
  expect(result.conflicts.length).toBe(3);
  expect(JSON.parse(edited(result.text, mineTaken(result, result.conflicts)))).toEqual(JSON.parse(mine));
});

test('the journal of a killed page goes on the file as it is now', () => {
  const typed = edited(MIDORI, set('/contractors/0/telephones/0/number', '000-0000-1234'));
  expect(mergedOf(MIDORI, typed, MIDORI)).toEqual({ text: typed, conflicts: [] });
  expect(mergedOf(MIDORI, typed, typed)).toEqual({ text: typed, conflicts: [] });
  const now = edited(MIDORI, set('/title', '新しい表題'));
  expect(mergedOf(MIDORI, typed, now).text).toBe(
    edited(now, set('/contractors/0/telephones/0/number', '000-0000-1234')),
  );
});

test('what mine has emptied is empty, and what mine has taken away is not there', () => {
  const mine = BASE.replace(/"telephones": \[.*?\]/s, '"telephones": []');
  const theirs = edited(BASE, set('/title', '新'));
  expect(JSON.parse(mergedOf(BASE, mine, theirs).text).contractors[0].telephones).toEqual([]);
  const without = edited(BASE, { kind: 'unset', at: '/contractors/0/telephones' });
  expect(JSON.parse(mergedOf(BASE, without, theirs).text).contractors[0].telephones).toBeUndefined();
});

test('a file that is no JSON is a problem', () => {
  expect(merged(BASE, BASE, '{')).toMatchObject({ ok: false, problems: [{ rule: 'source/syntax' }] });
});

const choices = fc.array(
  anyChoice.filter(({ kind }) => kind !== 'external'),
  { maxLength: 6 },
);

function played(text: string, list: readonly Choice[]): string {
  return list.reduce((before, choice) => {
    const state = stateOf(before);
    const operation = operationOf(state.value, choice);
    return operation ? after(state, operation).text : before;
  }, text);
}

test('any changes put on the same value in another layout give the same value', () => {
  fc.assert(
    fc.property(anyText, choices, (base, list) => {
      const mine = played(base, list);
      const theirs = JSON.stringify(JSON.parse(base), null, 3);
      const result = mergedOf(base, mine, theirs);
      expect(result.conflicts).toEqual([]);
      expect(JSON.parse(result.text)).toEqual(JSON.parse(mine));
    }),
    { numRuns: runs(40) },
  );
});

test('whatever both do, no word of theirs is lost, and none of mine that is not asked about', () => {
  const told = (choice: Choice, word: string): Choice => ({
    ...choice,
    value: choice.picks[0] % 2 ? word : { 名: [word] },
  });
  fc.assert(
    fc.property(anyText, choices, choices, (base, mineList, theirsList) => {
      const mine = played(
        base,
        mineList.map((choice, index) => told(choice, `mine-${index}-`)),
      );
      const theirs = played(
        base,
        theirsList.map((choice, index) => told(choice, `theirs-${index}-`)),
      );
      const result = mergedOf(base, mine, theirs);
      const asked = JSON.stringify(result.conflicts.map((conflict) => conflict.mine ?? null));
      for (const word of wordsIn(theirs)) expect(result.text).toContain(word);
      for (const word of wordsIn(mine)) expect(result.text + asked).toContain(word);
      const answered = edited(result.text, mineTaken(result, result.conflicts));
      for (const word of wordsIn(mine)) expect(answered).toContain(word);
      for (const conflict of result.conflicts)
        if (conflict.takeMine.kind === 'set')
          expect(valueAt(stateOf(result.text), conflict.pointer)).toEqual(conflict.theirs);
    }),
    { numRuns: runs(40) },
  );
});

function wordsIn(text: string): readonly string[] {
  return text.match(/(?:mine|theirs)-\d+-/g) ?? [];
}

/** Changes of the contractor with this id, and of no other. */
const change = fc.record({
  kind: fc.constantFrom('name', 'telephone', 'second telephone', 'no telephones', 'address', 'new', 'gone'),
  contractor: fc.nat(),
  word: fc.string({ unit: 'grapheme', minLength: 1 }),
});

function changed(
  text: string,
  ids: readonly string[],
  list: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[],
): string {
  return list.reduce((before, { kind, contractor, word }, index) => {
    const state = stateOf(before);
    const id = ids[contractor % ids.length] ?? '';
    const all: { id: string; telephones?: unknown[] }[] = JSON.parse(before).contractors;
    const place = all.findIndex((entry) => entry.id === id);
    const at = `/contractors/${place}`;
    if (place < 0) return before;
    // A text does not tell that what was put in behind it stood behind it, and so not what is to stand first there.
    if (kind === 'gone' && all[place + 1]?.id.startsWith(`${id}-`)) return before;
    const operations: Readonly<Record<typeof kind, Operation>> = {
      name: set(`${at}/name`, word),
      telephone: set(`${at}/telephones`, [{ number: word }]),
      'second telephone': insert(`${at}/telephones`, all[place]?.telephones?.length ?? 0, {
        number: word,
        label: word,
      }),
      'no telephones': { kind: 'unset', at: `${at}/telephones` },
      address: set(`${at}/address`, word),
      new: insert('/contractors', place + 1, { id: `${id}-${index}`, name: word }),
      gone: remove(at),
    };
    return after(state, operations[kind]).text;
  }, text);
}

test('changes of different contractors give the same in either order, and as one after the other', () => {
  const ids: string[] = JSON.parse(MIDORI).contractors.map(({ id }: { id: string }) => id);
  const [even, odd] = [0, 1].map((rest) => ids.filter((_, index) => index % 2 === rest));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 6 }), (one, other) => {
      const mine = changed(MIDORI, even ?? [], one);
      const theirs = changed(MIDORI, odd ?? [], other);
      const forth = mergedOf(MIDORI, mine, theirs);
      const back = mergedOf(MIDORI, theirs, mine);
      const inTurn = JSON.parse(changed(mine, odd ?? [], other));
      expect([...forth.conflicts, ...back.conflicts]).toEqual([]);
      expect(JSON.parse(forth.text)).toEqual(inTurn);
      expect(JSON.parse(back.text)).toEqual(inTurn);
    }),
    { numRuns: runs(40) },
  );
});
