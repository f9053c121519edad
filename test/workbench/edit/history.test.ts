import { expect, test } from 'vitest';
import type { EditState } from '../../../scripts/workbench/edit/edit-state.ts';
import { openState } from '../../../scripts/workbench/edit/edit-state.ts';
import { redone, undone } from '../../../scripts/workbench/edit/history.ts';
import { elementKeys, keyPathOf, pointerOf } from '../../../scripts/workbench/edit/key-path.ts';
import { operated } from '../../../scripts/workbench/edit/operated.ts';
import type { Operation } from '../../../scripts/workbench/edit/operation.ts';
import { after, MIDORI, stateOf } from '../../support/edited-sources.ts';

const TEXT = JSON.stringify({
  contractors: [{ id: 'a', telephones: [{ number: '1' }, { number: '2' }] }, { id: 'b' }],
});
const NUMBER = '/contractors/0/telephones/0/number';

function typed(state: EditState, value: string, joins?: string, at = NUMBER): EditState {
  const name = { words: '電話番号の入力', at, ...(joins === undefined ? {} : { joins }) };
  const next = operated(state, { kind: 'set', at, value }, name);
  if (!next.ok) throw new Error(next.reason);
  return next.value;
}

function refusedFor(operation: Operation): string {
  const next = operated(stateOf(TEXT), operation, { words: '', at: '' });
  return next.ok ? 'done' : `${next.reason} ${next.at}`;
}

test('typing in one burst is one step, the next burst another', () => {
  const state = ['12', '123', '12', '124'].reduce(
    (before, value) => typed(before, value, 'burst 1'),
    stateOf(TEXT),
  );
  expect(state.past.map(({ words, edits }) => [words, edits.length])).toEqual([['電話番号の入力', 1]]);
  const more = typed(typed(state, '5', 'burst 2'), '56', 'burst 2');
  expect(more.past.length).toBe(2);
  expect(undone(more)?.state.text).toBe(state.text);
  expect(undone(undone(more)?.state ?? more)?.state.text).toBe(TEXT);
});

test('a burst that ends where it began leaves no step', () => {
  const state = typed(typed(stateOf(TEXT), '12', 'burst'), '1', 'burst');
  expect(state.past).toEqual([]);
  expect(state.text).toBe(TEXT);
  expect(typed(typed(state, '13', 'burst'), '134', 'burst').past.length).toBe(1);
});

test('after an undo the same burst begins a step of its own', () => {
  const one = typed(typed(stateOf(TEXT), '7'), '78', 'burst');
  const back = undone(one)?.state ?? one;
  expect(typed(back, '79', 'burst').past.length).toBe(2);
});

test('an operation that changes nothing makes no step, and another one ends what could be redone', () => {
  const state = stateOf(TEXT);
  expect(typed(state, '1')).toBe(state);
  expect(after(state, { kind: 'unset', at: '/contractors/1/name' })).toBe(state);
  const back = undone(typed(state, '9'))?.state ?? state;
  expect(back.future.length).toBe(1);
  expect(typed(back, '1')).toBe(back);
  expect(typed(back, '8').future).toEqual([]);
});

test('each state has a number of its own', () => {
  const first = stateOf(TEXT);
  const second = typed(first, '9');
  const third = undone(second)?.state ?? first;
  expect([first, second, third, redone(third)?.state].map((state) => state?.number)).toEqual([1, 2, 3, 4]);
});

test('undo and redo say what they did, and where that is now', () => {
  const name = { words: '委託先を移す', at: '/contractors/0' };
  const moved = operated(
    stateOf(TEXT),
    { kind: 'move', at: '/contractors/0', list: '/contractors', index: 1 },
    name,
  );
  const back = moved.ok ? undone(moved.value) : undefined;
  expect(back?.step).toEqual({ words: '委託先を移す', at: '/contractors/0' });
  expect(back && redone(back.state)?.step.at).toBe('/contractors/1');
});

test('where an element was put in or taken out, the place is it or its list', () => {
  const insert: Operation = { kind: 'insert', list: '/contractors', index: 2, value: { id: 'c' } };
  const state = operated(stateOf(TEXT), insert, { words: '', at: '/contractors/2' });
  const back = state.ok ? undone(state.value) : undefined;
  expect(back?.step.at).toBe('/contractors');
  expect(back && redone(back.state)?.step.at).toBe('/contractors/2');
  const gone = operated(
    stateOf(TEXT),
    { kind: 'remove', at: '/contractors/1' },
    { words: '', at: '/contractors/1' },
  );
  const again = gone.ok ? undone(gone.value) : undefined;
  expect(again?.step.at).toBe('/contractors/1');
  expect(again && redone(again.state)?.step.at).toBe('/contractors');
});

test('an address is readable and stays with its element', () => {
  const state = stateOf(TEXT);
  const path = keyPathOf(state, '/contractors/0/telephones/1/number');
  expect(path).toBe('contractors/#1/telephones/#3/number');
  const now = after(
    state,
    { kind: 'move', at: '/contractors/0', list: '/contractors', index: 1 },
    { kind: 'remove', at: '/contractors/1/telephones/0' },
  );
  expect(pointerOf(now, path)).toBe('/contractors/1/telephones/0/number');
  expect(pointerOf(now, 'contractors/#1/telephones/#2')).toBeUndefined();
  expect(elementKeys(now, '/contractors')).toEqual([4, 1]);
  const other = after(now, {
    kind: 'move',
    at: '/contractors/1/telephones/0',
    list: '/contractors/0/telephones',
    index: 0,
  });
  expect(pointerOf(other, path)).toBe('/contractors/0/telephones/0/number');
});

test('an element that was taken out and comes back by undo has its old key, and a new one none that was used', () => {
  const state = stateOf(TEXT);
  const removed = after(state, { kind: 'remove', at: '/contractors/1' });
  expect(elementKeys(undone(removed)?.state ?? removed, '/contractors')).toEqual([1, 4]);
  const more = after(
    undone(after(state, { kind: 'insert', list: '/contractors', index: 0, value: 'x' }))?.state ?? state,
    {
      kind: 'insert',
      list: '/contractors',
      index: 0,
      value: 'y',
    },
  );
  expect(elementKeys(more, '/contractors')).toEqual([6, 1, 4]);
});

test('a text from outside is one step, and what is the same keeps its key', () => {
  const state = stateOf(TEXT);
  const text = JSON.stringify(
    {
      title: '新',
      contractors: [
        { id: 'b', name: '乙' },
        { id: 'c' },
        { id: 'a', telephones: [{ number: '0' }, { number: '2' }] },
      ],
    },
    null,
    4,
  );
  const now = after(state, { kind: 'external', text });
  expect(now.text).toBe(text);
  expect(elementKeys(now, '/contractors')).toEqual([4, 5, 1]);
  expect(elementKeys(now, '/contractors/2/telephones')).toEqual([2, 3]);
  expect(undone(now)?.state.text).toBe(TEXT);
  expect(elementKeys(undone(now)?.state ?? now, '/contractors')).toEqual([1, 4]);
});

test('what has no id keeps its key by its value, also where it has moved, else by its place', () => {
  const state = stateOf('[["x"], "b", "c", {"number": "1"}, "d"]');
  const now = after(state, { kind: 'external', text: '["d", "b", "new", {"number": "2"}, ["x"]]' });
  expect(elementKeys(state, '')).toEqual([1, 3, 4, 5, 6]);
  expect(elementKeys(now, '')).toEqual([6, 3, 4, 5, 1]);
});

test('an operation on a place that is not there is refused, and its neighbours in one step are not done', () => {
  expect(refusedFor({ kind: 'set', at: '/contractors/7/name', value: 'x' })).toBe(
    'nowhere /contractors/7/name',
  );
  expect(refusedFor({ kind: 'set', at: '/contractors/0/id/x', value: 'x' })).toBe(
    'other-kind /contractors/0/id/x',
  );
  expect(refusedFor({ kind: 'set', at: '/sections/0/title', value: 'x' })).toBe('nowhere /sections/0/title');
  expect(refusedFor({ kind: 'set', at: 'contractors', value: 'x' })).toBe('nowhere contractors');
  expect(refusedFor({ kind: 'set', at: '/title', value: Number.NaN })).toBe('no-json /title');
  expect(refusedFor({ kind: 'unset', at: '/contractors/0' })).toBe('other-kind /contractors/0');
  expect(refusedFor({ kind: 'unset', at: '/contractors/9/name' })).toBe('nowhere /contractors/9/name');
  expect(refusedFor({ kind: 'remove', at: '/contractors' })).toBe('other-kind /contractors');
  expect(refusedFor({ kind: 'remove', at: '/contractors/2' })).toBe('nowhere /contractors/2');
  expect(refusedFor({ kind: 'insert', list: '/contractors', index: 3, value: 1 })).toBe(
    'nowhere /contractors',
  );
  expect(refusedFor({ kind: 'insert', list: '/contractors/0', index: 0, value: 1 })).toBe(
    'other-kind /contractors/0',
  );
  expect(
    refusedFor({ kind: 'move', at: '/contractors/0', list: '/contractors/0/telephones', index: 0 }),
  ).toBe('into-itself /contractors/0/telephones');
  expect(refusedFor({ kind: 'move', at: '/contractors/0', list: '/contractors', index: 2 })).toBe(
    'nowhere /contractors/0',
  );
  expect(refusedFor({ kind: 'external', text: '{"a": 1,}' })).toBe('unreadable ');
  const done: Operation = { kind: 'set', at: '/title', value: 'x' };
  const many: Operation = { kind: 'many', operations: [done, { kind: 'remove', at: '/contractors/2' }] };
  expect(refusedFor(many)).toBe('nowhere /contractors/2');
});

test('no operation makes a text that a command would refuse as too deep', () => {
  const deep = JSON.parse(`${'['.repeat(62)}${']'.repeat(62)}`);
  expect(refusedFor({ kind: 'set', at: '/title', value: deep })).toBe('done');
  expect(refusedFor({ kind: 'set', at: '/title', value: [[deep]] })).toBe('too-deep /title');
});

test('a text that is no source for the commands is none here', () => {
  expect(openState('{"a": 1, "a": 2}', 'a.json')).toMatchObject({
    ok: false,
    problems: [{ rule: 'source/duplicate-key', file: 'a.json' }],
  });
  expect(openState('{"a": ')).toMatchObject({ ok: false, problems: [{ rule: 'source/syntax' }] });
  expect(openState(`${'['.repeat(65)}${']'.repeat(65)}`)).toMatchObject({
    ok: false,
    problems: [{ rule: 'source/too-deep' }],
  });
});

test('the history holds what has changed, and no copy of the text', () => {
  let state = stateOf(MIDORI);
  for (let step = 0; step < 50; step += 1) state = typed(state, `000-${step}`, undefined, NUMBER);
  state = after(state, { kind: 'move', at: '/contractors/0', list: '/contractors', index: 3 });
  const kept = state.past.flatMap(({ edits, inverses }) => [...edits, ...inverses]);
  expect(kept.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(2000);
  expect(state.past[3]?.keysBefore).toBe(state.past[4]?.keysAfter);
});
