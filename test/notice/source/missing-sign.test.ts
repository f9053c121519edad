import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readJsonText } from '../../../scripts/notice/source/read-json.ts';
import { sampled } from '../../support/properties.ts';

const TEXT = readFileSync('source/midori/2026.json', 'utf8');

/** Returns what is told of a text, as `mistake line:column`. */
function told(text: string): string[] {
  const read = readJsonText('a.json', text);
  if (read.ok) return [];
  return read.problems.map((one) => {
    const { line, column } = one.range?.start ?? {};
    return `${one.rule === 'source/syntax' ? one.params.mistake : one.rule} ${line}:${column}`;
  });
}

/** The offsets of all closing brackets that begin a line, and of what stands behind them in the line. */
const CLOSERS = [...TEXT.matchAll(/^ +(?<close>[}\]])(?<comma>,?)\n/gmu)].map(
  ({ 0: line, index, groups }) => ({
    index,
    line,
    close: groups?.close ?? '',
    comma: groups?.comma ?? '',
  }),
);

/** Returns the line and column of the end of the last line before an offset that has words. */
function endBefore(offset: number): string {
  const lines = TEXT.slice(0, offset).trimEnd().split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

test.each(sampled(CLOSERS, 12))(
  'a missing line $line is told at the end of the line before it',
  ({ index, line, close }) => {
    const kind = close === '}' ? 'missing-brace' : 'missing-bracket';
    const text = TEXT.slice(0, index) + TEXT.slice(index + line.length);
    expect(told(text)).toEqual([`${kind} ${endBefore(index)}`]);
  },
);

test('a missing comma and quotes are told where they are missing', () => {
  for (const [from, to, at] of [
    ['"status": "official",', '"status": "official"', 'missing-comma'],
    ['"status": "official",', '"status: "official",', 'missing-quote'],
    ['"status": "official",', 'status": "official",', 'missing-quote'],
    ['"status": "official",', '"status": official",', 'missing-quote'],
    ['"status": "official",', '"status": "official,', 'missing-quote'],
  ] as const) {
    const line = TEXT.slice(0, TEXT.indexOf(from)).split('\n').length;
    const [problem] = told(TEXT.replace(from, to));
    expect(problem).toMatch(new RegExp(`^${at} ${at === 'missing-comma' ? line + 1 : line}:`, 'u'));
  }
});

test.each([
  ['{"a": [{"b": 1}, {"b": 2], "c": 3}', 'missing-brace 1:25'],
  ['{"a": {"b": [1, 2}, "c": 3}', 'missing-bracket 1:18'],
  ['{"a": [1, 2}', 'missing-bracket 1:12'],
  ['{"a": 1,\n}', 'trailing-comma 2:1'],
  ['{"a": "x\ny"}', 'line-break-in-string 1:7'],
  ['{"a": [1, 2', 'cut-off 1:11'],
])('%s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});
