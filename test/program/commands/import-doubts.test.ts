import { expect, test } from 'vitest';
import type { Doubt } from '../../../scripts/import/recognise/ledger.ts';
import { doubtLines } from '../../../scripts/program/commands/import/import-doubts.ts';

const changed = (line: number, as: string): Doubt => ({
  kind: 'mark-changed',
  spot: { line },
  text: `${line}つ目の項目`,
  as,
});

test('marks that all change to one form are told of in one line with their number', () => {
  const doubts = [...Array.from({ length: 30 }, (_, index) => changed(index + 1, '・')), changed(31, '【】')];
  expect(doubtLines(doubts, ({ line }) => `${line}行目`, 'ja')).toEqual([
    '  1. 1行目  この印は印刷では「・」のような形になります（この形になる印は全部で30か所）',
    '       1つ目の項目',
    '  2. 31行目  この印は印刷では「【】」のような形になります',
    '       31つ目の項目',
  ]);
});
