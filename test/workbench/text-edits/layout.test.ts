import { diffLines } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operated } from '../../../scripts/workbench/edit/operated.ts';
import type { JsonValue, Operation } from '../../../scripts/workbench/edit/operation.ts';
import {
  after,
  anyChoice,
  anyText,
  MIDORI,
  operationOf,
  placesIn,
  SAMPLE,
  stateOf,
} from '../../support/edited-sources.ts';
import { runs } from '../../support/properties.ts';

/** Returns the lines that operations take from a text and put into it. */
function changedLines(text: string, ...operations: readonly Operation[]): string[] {
  const now = after(stateOf(text), ...operations).text;
  return diffLines(text, now).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .trimEnd()
          .split('\n')
          .map((line) => `${added ? '+' : '-'} ${line.trim()}`)
      : [],
  );
}

/** Returns a text after operations. */
function edited(text: string, ...operations: readonly Operation[]): string {
  return after(stateOf(text), ...operations).text;
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

test('another telephone number changes one line of a real source', () => {
  expect(changedLines(MIDORI, set('/contractors/0/telephones/0/number', '000-0000-1234'))).toEqual([
    '- "number": "000-000-0000",',
    '+ "number": "000-0000-1234",',
  ]);
});

test('a second telephone is laid out as the first', () => {
  const added = insert('/contractors/1/telephones', 1, { number: '03-0000-0000', label: '夜間' });
  expect(changedLines(MIDORI, added)).toEqual([
    '+ },',
    '+ {',
    '+ "number": "03-0000-0000",',
    '+ "label": "夜間"',
  ]);
});

test('a property stands where the schema has it, in whatever order they are set', () => {
  const text = '{\n  "contractors": [\n    {\n      "id": "a",\n      "country": "日本"\n    }\n  ]\n}\n';
  const now = edited(
    text,
    set('/contractors/0/telephones', [{ number: '1' }]),
    set('/contractors/0/name', '甲'),
    set('/title', '表題'),
  );
  expect(now).toBe(
    '{\n  "title": "表題",\n  "contractors": [\n    {\n      "id": "a",\n      "name": "甲",\n      "telephones": [\n        {\n          "number": "1"\n        }\n      ],\n      "country": "日本"\n    }\n  ]\n}\n',
  );
});

test('objects on the way to a property are made', () => {
  expect(edited('{}', set('/revision/dates/effective', '2026-04-01'))).toBe(
    '{ "revision": { "dates": { "effective": "2026-04-01" } } }',
  );
});

test('a list or an object that has become empty goes only where the schema lets it be left out', () => {
  const text = '{"contractors": [{"id": "a", "name": "甲", "telephones": [{"number": "1"}]}]}';
  expect(edited(text, remove('/contractors/0/telephones/0'))).toBe(
    '{"contractors": [{"id": "a", "name": "甲"}]}',
  );
  expect(edited(text, remove('/contractors/0'))).toBe('{"contractors": []}');
  const dates = '{"revision": {"id": "1", "approval": {"date": "2026-01-01"}}}';
  expect(edited(dates, { kind: 'unset', at: '/revision/approval/date' })).toBe('{"revision": {"id": "1"}}');
});

test('the last element of a list on one line goes with the comma before it', () => {
  const text = '{"a": ["氏名", "住所", "電話"]}';
  expect(edited(text, remove('/a/2'))).toBe('{"a": ["氏名", "住所"]}');
  expect(edited(text, remove('/a/0'))).toBe('{"a": ["住所", "電話"]}');
  expect(edited('{"a": ["氏名"]}', remove('/a/0'))).toBe('{"a": []}');
  const lists = placesIn(stateOf(MIDORI).value).filter(({ pointer }) => pointer.endsWith('/dataCategories'));
  expect(lists.length).toBeGreaterThan(5);
  for (const { pointer, value } of lists) {
    const length = Array.isArray(value) ? value.length : 0;
    if (length > 1) expect(changedLines(MIDORI, remove(`${pointer}/${length - 1}`)).length).toBe(2);
  }
});

test('every element of a real source can be removed, and no line is written anew but the ones beside it', () => {
  for (const text of [MIDORI, SAMPLE])
    for (const { pointer, isElement } of placesIn(stateOf(text).value)) {
      if (!isElement) continue;
      const now = edited(text, remove(pointer));
      expect(() => JSON.parse(now)).not.toThrow();
      expect(newLines(text, now), pointer).toBeLessThanOrEqual(1);
    }
});

/** Returns how many lines of a text are not among the first or last ones of the text that it was made of. */
function newLines(text: string, now: string): number {
  const [before, behind] = [text.split('\n'), now.split('\n')];
  const first = behind.findIndex((line, index) => line !== before[index]);
  if (first < 0) return 0;
  const rest = [behind.slice(first).toReversed(), before.slice(first).toReversed()] as const;
  const same = rest[0].findIndex((line, index) => line !== rest[1][index]);
  return same < 0 ? 0 : rest[0].length - same;
}

test('a plain value joins a list on one line', () => {
  const [place] = placesIn(stateOf(MIDORI).value).filter(({ pointer }) =>
    pointer.endsWith('/dataCategories'),
  );
  const lines = changedLines(MIDORI, insert(place?.pointer ?? '', 3, '住所'));
  expect(lines).toEqual([
    '- "dataCategories": ["氏名", "記号・番号", "施術の内容"],',
    '+ "dataCategories": ["氏名", "記号・番号", "施術の内容", "住所"],',
  ]);
  expect(edited('{"a":["b"]}', insert('/a', 0, 'c'))).toBe('{"a":["c","b"]}');
  expect(edited('{\n\t"a": [1, 2],\n\t"b": []\n}', insert('/b', 0, 3))).toBe(
    '{\n\t"a": [1, 2],\n\t"b": [3]\n}',
  );
});

test('an element moves with its own text: as many lines come as go', () => {
  const item = '/sections/0/groups/0/items/0';
  for (const operation of [
    move(item, '/sections/0/groups/0/items', 1),
    move('/contractors/3', '/contractors', 0),
    move(item, '/sections/0/groups/1/items', 0),
  ]) {
    const lines = changedLines(MIDORI, operation);
    const gone = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(2).replace(/,$/, ''));
    const come = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(2).replace(/,$/, ''));
    expect(gone.length).toBeGreaterThan(0);
    expect(come.toSorted()).toEqual(gone.toSorted());
  }
});

test('an element that moves deeper is indented anew and otherwise keeps its layout', () => {
  const text =
    '{\n  "a": [\n    { "odd":   1,\n      "x": [1,2] },\n    2\n  ],\n  "b": {\n    "c": [\n      3\n    ]\n  }\n}\n';
  expect(edited(text, move('/a/0', '/b/c', 1))).toBe(
    '{\n  "a": [\n    2\n  ],\n  "b": {\n    "c": [\n      3,\n      { "odd":   1,\n        "x": [1,2] }\n    ]\n  }\n}\n',
  );
});

test('an element can move out of the element that holds its list, before that', () => {
  expect(edited('[{"a": [1, 2]}]', move('/0/a/0', '', 0))).toBe('[1, {"a": [2]}]');
  expect(edited('[[1], 2]', move('/1', '/0', 0))).toBe('[[2, 1]]');
});

test('line ends, indentation and the end of the file stay as they are', () => {
  const crlf = '{\r\n    "title": "a",\r\n    "contractors": [\r\n    ]\r\n}';
  expect(edited(crlf, insert('/contractors', 0, { id: 'b' }))).toBe(
    '{\r\n    "title": "a",\r\n    "contractors": [\r\n        {\r\n            "id": "b"\r\n        }\r\n    ]\r\n}',
  );
  expect(edited('{\n\t"title": "a"\n}\n', set('/closing', ['b']))).toBe(
    '{\n\t"title": "a",\n\t"closing": [\n\t\t"b"\n\t]\n}\n',
  );
});

test('only the part of a string that differs is written, with no escape but those of JSON', () => {
  expect(edited('{"a": "\\u3042い\\/う"}', set('/a', 'あい/\u2028え"\n'))).toBe(
    '{"a": "\\u3042い\\/\u2028え\\"\\n"}',
  );
  expect(edited('{"a": "\u{20BB7}"}', set('/a', '\u{20BB6}'))).toBe('{"a": "\u{20BB6}"}');
  expect(edited('{"a": "\u{20BB7}"}', set('/a', '\u{10BB7}'))).toBe('{"a": "\u{10BB7}"}');
  expect(edited('{"a": "\\ud842\\udfb7"}', set('/a', '\u{20BB6}'))).toBe('{"a": "\u{20BB6}"}');
});

test('a text that somebody else has laid out stays as that: all of a line but the change', () => {
  const odd = '{ "a" :1,\n\n\n      "b":[ 1 ,2 ] ,"c" : "x" }';
  expect(edited(odd, set('/c', 'y'), set('/a', 2), remove('/b/1'))).toBe(
    '{ "a" :2,\n\n\n      "b":[ 1 ] ,"c" : "y" }',
  );
});

test('what no edit touches stays byte for byte, and no other kind of line end comes in', () => {
  fc.assert(
    fc.property(anyText, anyChoice, (text, choice) => {
      const state = stateOf(text);
      const operation = operationOf(state.value, choice);
      if (!operation || operation.kind === 'external') return;
      const next = operated(state, operation, { words: '', at: '' });
      if (!next.ok) throw new Error(next.reason);
      const step = next.value.past.at(-1);
      if (!step) return;
      // The edits leave a prefix and a suffix. All that was written before and behind them is there again.
      const first = Math.min(...step.edits.map(({ offset }) => offset));
      expect(next.value.text.slice(0, first)).toBe(text.slice(0, first));
      const behind = Math.min(
        ...step.edits.map((edit, index) => tailBehind(text, step.edits.slice(0, index), edit)),
      );
      expect(next.value.text.slice(next.value.text.length - behind)).toBe(text.slice(text.length - behind));
      for (const end of lineEndsIn(next.value.text)) expect(lineEndsIn(text)).toContain(end);
    }),
    { numRuns: runs(200) },
  );
});

function lineEndsIn(text: string): Set<string> {
  return new Set(text.match(/\r\n|\n|\r/g));
}

function tailBehind(
  text: string,
  before: readonly { length: number; text: string }[],
  edit: { offset: number; length: number },
): number {
  const length = before.reduce((sum, earlier) => sum + earlier.text.length - earlier.length, text.length);
  return length - edit.offset - edit.length;
}
