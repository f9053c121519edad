import { expect, test } from 'vitest';
import { numberAt, withoutMarks } from '../../../scripts/import/recognise/phrases/marks.ts';

test.each([
  ['３　人的事項の管理', '３', '人的事項の管理'],
  ['1．年金の照会', '1．', '年金の照会'],
  ['2. 人の生命の保護', '2.', '人の生命の保護'],
  ['２　回答の送付', '２', '回答の送付'],
  ['4 件数の統計', '4', '件数の統計'],
  ['－資格の確認', '－', '資格の確認'],
  ['―　健診の実施', '―', '健診の実施'],
])('「%s」 is marked by 「%s」', (text, raw, rest) => {
  expect(withoutMarks(text)).toMatchObject({ marks: [{ raw }], text: rest });
});

test.each(['3か月以内の請求', '5 年間の保存', '30 日以内の届出', '10 円', '3 月 1 日', '1.5倍', '-1'])(
  '「%s」 begins with an amount and with no mark',
  (text) => {
    expect(withoutMarks(text).marks).toEqual([]);
  },
);

test.each([
  ['IV. 資格の確認', 4],
  ['XVIII. 資格の確認', 18],
  ['XIX. 資格の確認', 19],
])('「%s」 has the number %i', (text, ordinal) => {
  expect(numberAt(text)).toMatchObject({ ordinal });
});
