import { expect, test } from 'vitest';
import { opensLine } from '../../../scripts/import/read/pdf/lines/opens-line.ts';

test.each([
  '第２　保健事業',
  '第2. 保健事業',
  '第１条　組合は',
  '－　資格の確認',
  '―　健診',
  '－資格の確認',
  '３　人的事項',
  '１ 年金の照会',
])('a line of a PDF that begins with the mark of 「%s」 goes on with no other', (text) => {
  expect(opensLine(text)).toBe(true);
});

test.each([
  '第 19 条に基づく照会',
  '第19条第1項に基づく照会',
  '30 日以内の届出',
  '5 年間の保存',
  '-0000',
  'び通知',
])('the rest of a sentence such as 「%s」 opens no line', (text) => {
  expect(opensLine(text)).toBe(false);
});
