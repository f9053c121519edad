import { expect, test } from 'vitest';
import { clausesBehind } from '../../../scripts/import/recognise/phrases/clauses-behind.ts';

/** Returns the words before the clauses of a text, and each party as `name | label | number | signs`. */
function read(text: string): string[] {
  const { before, clauses } = clausesBehind(text);
  const parties = clauses.flatMap(({ parties }) =>
    parties.map(({ name, label, number = '', signs }) => [name, label, number, signs].join(' | ')),
  );
  return [before, ...parties];
}

test.each([
  ['配布（委託先は、(株)甲 TEL 03-0000-0001）', '(株)甲 | TEL | 03-0000-0001 | '],
  ['配布（委託先：甲（株）（電話：03-0000-0001））', '甲（株） | 電話 | 03-0000-0001 | （：）'],
  ['配布（委託先は、甲 (03)0000-0001）', '甲 |  | (03)0000-0001 | '],
  ['配布（委託先は、甲(03-0000-0001)）', '甲 |  | 03-0000-0001 | ()'],
  ['配布（委託先は、甲　ＴＥＬ．　０３－００００－０００１）', '甲 | ＴＥＬ | ０３－００００－０００１ | ．'],
  ['配布（委託先は、甲☎0120-000-001）', '甲 | ☎ | 0120-000-001 | '],
  ['配布（委託先は、甲健診センター）', '甲健診センター |  |  | '],
])('%s', (text, party) => {
  expect(read(text)).toEqual(['配布', party]);
});

test('white space amid a name is no reason to look for its number in every way', () => {
  const names = Array.from({ length: 40 }, (_, index) => `甲${index}${' '.repeat(190)}乙`);
  expect(read(`配布（委託先は、${names.join('、')}）`)).toHaveLength(1 + names.length);
});
