import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../scripts/notice/source/read-json.ts';
import type { NoticeSource } from '../../scripts/notice/source.generated.ts';
import { exitStatus } from '../../scripts/problems/exit-status.ts';
import { en } from '../../scripts/problems/messages/en.ts';
import { ja } from '../../scripts/problems/messages/ja.ts';
import { renderProblem } from '../../scripts/problems/render-problem.ts';
import { reportText } from '../../scripts/problems/report-text.ts';
import { check, sourceOf } from '../support/editions.ts';

const valid = () => sourceOf('source/midori/2026.json');
const text = (source: unknown) => JSON.stringify(source, null, 2);

/** One mistake each: the change, and the rule and the pointer of the one problem. */
const MISTAKES: Record<string, { change: (source: NoticeSource) => void; rule: string; pointer: string }> = {
  'a misspelt value': {
    change: (s) => Object.assign(s.revision, { status: 'offical' }),
    rule: 'schema/enum',
    pointer: '/revision/status',
  },
  'a missing title': {
    change: (s) => Reflect.deleteProperty(s, 'title'),
    rule: 'schema/required',
    pointer: '',
  },
  'an unknown property': {
    change: (s) => Object.assign(s.society, { nmae: 'x' }),
    rule: 'schema/unknown-property',
    pointer: '/society/nmae',
  },
  'a number for a text': {
    change: (s) => Object.assign(s, { title: 5 }),
    rule: 'schema/type',
    pointer: '/title',
  },
  'an id in capitals': {
    change: (s) => Object.assign(s.contacts?.[0] ?? {}, { id: 'Desk' }),
    rule: 'schema/id',
    pointer: '/contacts/0/id',
  },
  'a reserved id': {
    change: (s) => Object.assign(s.contacts?.[0] ?? {}, { id: 'con' }),
    rule: 'schema/reserved-id',
    pointer: '/contacts/0/id',
  },
  'a Japanese date': {
    change: (s) => Object.assign(s.revision.dates ?? {}, { effective: '令和8年4月1日' }),
    rule: 'schema/date',
    pointer: '/revision/dates/effective',
  },
  'a small type size': {
    change: (s) => Object.assign(s.style ?? {}, { fontSizePt: 9 }),
    rule: 'schema/range',
    pointer: '/style/fontSizePt',
  },
  'an empty text': { change: (s) => Object.assign(s, { title: '' }), rule: 'text/empty', pointer: '/title' },
  'a trailing space': {
    change: (s) => Object.assign(s, { title: '表題 ' }),
    rule: 'text/not-trimmed',
    pointer: '/title',
  },
  'a right-to-left override': {
    change: (s) => Object.assign(s, { title: '表\u202E題' }),
    rule: 'text/forbidden-character',
    pointer: '/title',
  },
  'a lone surrogate': {
    change: (s) => Object.assign(s, { title: '表\uD842題' }),
    rule: 'text/forbidden-character',
    pointer: '/title',
  },
  'a private-use character': {
    change: (s) => Object.assign(s, { title: '\uE000題' }),
    rule: 'text/forbidden-character',
    pointer: '/title',
  },
  'a society id against the path': {
    change: (s) => Object.assign(s.society, { id: 'aoba' }),
    rule: 'reference/id-path',
    pointer: '/society/id',
  },
  'a contact id twice': {
    change: (s) => Object.assign(s.contacts?.[1] ?? {}, { id: 'complaints' }),
    rule: 'reference/duplicate-id',
    pointer: '/contacts/1/id',
  },
  'a heading missing': {
    change: (s) => Reflect.deleteProperty(s.sections[4]?.groups?.[2] ?? {}, 'heading'),
    rule: 'reference/heading-missing',
    pointer: '/sections/4/groups/2',
  },
  'a day that no month has': {
    change: (s) => Object.assign(s.revision.dates ?? {}, { effective: '2026-02-30' }),
    rule: 'reference/no-such-day',
    pointer: '/revision/dates/effective',
  },
  'dates out of order': {
    change: (s) => Object.assign(s.revision.dates ?? {}, { established: '2020-01-01' }),
    rule: 'reference/date-order',
    pointer: '/revision/dates/revised/0/date',
  },
  'an official revision without contact': {
    change: (s) => Object.assign(s, { contacts: [] }),
    rule: 'reference/official-contact',
    pointer: '/revision/status',
  },
  'an official revision without date': {
    change: (s) => Object.assign(s.revision, { dates: { established: '2005-04-01' } }),
    rule: 'reference/official-date',
    pointer: '/revision/status',
  },
  'itself as predecessor': {
    change: (s) => Object.assign(s.revision, { predecessor: '2026' }),
    rule: 'reference/predecessor-self',
    pointer: '/revision/predecessor',
  },
  'a remark on nothing': {
    change: (s) => Object.assign(s.revision.remarks?.[0] ?? {}, { node: 'premium-colection' }),
    rule: 'reference/unknown-node',
    pointer: '/revision/remarks/0/node',
  },
  'HTML in a supplement': {
    change: (s) => Object.assign(s.supplements?.[1] ?? {}, { body: ['<script>x</script>'] }),
    rule: 'supplement/markdown',
    pointer: '/supplements/1/body/0',
  },
  'a script link': {
    change: (s) => Object.assign(s.supplements?.[1] ?? {}, { body: ['[x](javascript:alert)'] }),
    rule: 'supplement/link',
    pointer: '/supplements/1/body/0',
  },
  'an idle contractor': {
    change: (s) => s.contractors.push({ id: 'idle', name: '○○(株)' }),
    rule: 'contractor/without-engagement',
    pointer: '/contractors/9',
  },
};

test.each(Object.entries(MISTAKES))(
  '%s is one problem with its place',
  (_name, { change, rule, pointer }) => {
    const source = valid();
    change(source);
    const { problems } = check(text(source));
    expect(problems.map((problem) => [problem.rule, problem.pointer])).toEqual([[rule, pointer]]);
    expect(problems[0]?.range).toBeDefined();
  },
);

test('an unknown contractor is named with the nearest one, and the one it left idle is a warning', () => {
  const source = valid();
  const engagement = source.sections[0]?.groups?.[1]?.items?.[1]?.engagements?.[0];
  Object.assign(engagement ?? {}, { contractor: 'hikarl' });
  const { problems } = check(text(source));
  expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['reference/unknown-contractor', 'error'],
    ['contractor/without-engagement', 'warning'],
  ]);
  expect(problems[0]?.params).toEqual({ id: 'hikarl', nearest: 'hikari' });
});

/** Broken files: the text and the rule, with the line and column of the one problem. */
const BROKEN: Record<string, [text: string, rule: string, place: string]> = {
  'an empty file': ['', 'source/empty', ''],
  'white space only': [' \n', 'source/empty', ''],
  'a trailing comma': ['{"a": 1,\n}', 'source/syntax trailing-comma', '2:1'],
  'a missing comma': ['{"a": 1\n"b": 2}', 'source/syntax missing-comma', '2:1'],
  'a comment': ['{"a": 1 // x\n}', 'source/syntax comment', '1:9'],
  'full-width quotes': ['{“a”: 1}', 'source/syntax full-width', '1:2'],
  'single quotes': ["{'a': 1}", 'source/syntax single-quote', '1:2'],
  'a line break in a text': ['{"a": "x\ny"}', 'source/syntax line-break-in-string', '1:7'],
  'a file cut off': ['{"a": [1, 2', 'source/syntax cut-off', '1:11'],
  'text after the end': ['{"a": 1}\nx', 'source/syntax text-after-end', '2:1'],
  'a key twice': ['{"a": 1,\n "a": 2}', 'source/duplicate-key', '2:2'],
  'brackets without end': ['['.repeat(1_000_000), 'source/too-deep', '1:65'],
};

test.each(Object.entries(BROKEN))('%s is one problem', (_name, [json, rule, place]) => {
  const { problems } = check(json);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  const mistake = problem?.rule === 'source/syntax' ? ` ${problem.params.mistake}` : '';
  expect(`${problem?.rule}${mistake}`).toBe(rule);
  const start = problem?.range?.start;
  expect(start ? `${start.line}:${start.column}` : '').toBe(place);
});

test.each([
  ['UTF-16LE', Buffer.from('\uFEFF{"a": 1}', 'utf16le')],
  ['UTF-16LE', Buffer.from('{"a": 1}', 'utf16le')],
  ['UTF-16BE', Buffer.from('\uFEFF{"a": 1}', 'utf16le').swap16()],
  ['Shift_JIS', Buffer.from([0x7b, 0x22, 0x8c, 0x92, 0x22, 0x3a, 0x31, 0x7d])],
])('a file in %s is refused by its name', (encoding, bytes) => {
  const read = readJson('x.json', bytes);
  expect(read.ok ? [] : read.problems).toMatchObject([{ rule: 'source/encoding', params: { encoding } }]);
});

test('a byte order mark is accepted', () => {
  expect(check(`\uFEFF${text(valid())}`).problems).toEqual([]);
});

test('keys such as __proto__ are unknown properties and change nothing else', () => {
  const json = text(valid()).replace('"society": {', '"society": { "__proto__": { "name": "x" },');
  expect(check(json).problems).toMatchObject([
    { rule: 'schema/unknown-property', params: { property: '__proto__' } },
  ]);
});

test('a problem is shown with its place, a caret of the right width and a remedy', () => {
  const source = valid();
  Object.assign(source.revision, { status: '正弍' });
  const json = text(source);
  const { problems } = check(json);
  const report = reportText(problems, { language: 'ja', color: false, textOf: () => json });
  expect(report).toMatch(
    /^2026\.json:\d+:15 {2}error {2}schema\/enum {2}「正弍」は status の値にありません。\n {2}\| +"status": "正弍",\n {2}\| +\^{6}\n {2}hint {2}draft、official のいずれかを書いてください。\n$/,
  );
});

test('control characters of a source cannot reach the terminal', () => {
  const report = reportText(
    [
      {
        rule: 'text/empty',
        severity: 'error',
        params: {},
        file: 'x',
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
      },
    ],
    { language: 'ja', color: false, textOf: () => '\u001B[2J\u202E' },
  );
  expect(report).toContain('\\u001b[2J\\u202e');
});

test('both languages have a sentence for every rule', () => {
  expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
  const shown = renderProblem({ rule: 'schema/date', severity: 'error', params: { value: 'x' } }, 'ja');
  expect(shown.message).toBe('「x」は日付の書き方ではありません。');
});

test('warnings leave the exit status 0, errors in the material make it 1, work that could not be done 2', () => {
  const idle = check(
    text({ ...valid(), contractors: [...valid().contractors, { id: 'idle', name: '○○' }] }),
  ).problems;
  expect(exitStatus(idle)).toBe(0);
  expect(exitStatus(check('{').problems)).toBe(1);
  expect(exitStatus([{ rule: 'source/missing', severity: 'error', params: { path: 'x' } }])).toBe(2);
});

test('of any JSON, each pointer leads to text that says its value', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.nat(3),
      (value, end, indent) => {
        const json = JSON.stringify({ value }, null, indent).replaceAll('\n', end);
        const read = readJson('x.json', new TextEncoder().encode(json));
        if (!read.ok) return;
        for (const [pointer, expected] of pointersOf({ value })) {
          const range = read.value.rangeOf(pointer);
          expect(JSON.parse(cut(json, range))).toEqual(expected);
        }
      },
    ),
  );
});

test('no bytes make the reader throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readJson('x.json', bytes)));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'{}[]":,\\ut0/*\n'), maxLength: 30 }),
      (json) => void check(json),
    ),
  );
});

function pointersOf(value: unknown, pointer = ''): [string, unknown][] {
  const own: [string, unknown][] = [[pointer, JSON.parse(JSON.stringify(value))]];
  if (typeof value !== 'object' || value === null) return own;
  const children = Object.entries(value).flatMap(([key, child]) =>
    // jsonc-parser cannot tell the index 0 from the key "0"; no key of a notice is a number.
    /^\d+$/.test(key) && !Array.isArray(value)
      ? []
      : pointersOf(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [...own, ...children];
}

type Ranged = { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;

function cut(json: string, range: Ranged): string {
  const lines = json.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = ({ line, column }: { line: number; column: number }) =>
    lines.slice(0, line - 1).join('').length + column - 1;
  return range ? json.slice(offset(range.start), offset(range.end)) : '';
}
