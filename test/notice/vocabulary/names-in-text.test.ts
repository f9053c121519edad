import { expect, test } from 'vitest';
import { companyName, placeOfName, textForNames } from '../../../scripts/notice/vocabulary/names-in-text.ts';

/** Returns the words of a text that name a company, or undefined. */
function named(spelling: string, text: string): string | undefined {
  const folded = textForNames(text);
  const found = placeOfName(folded.text, companyName(spelling));
  if (!found) return undefined;
  const { start, end } = folded.spanOf(found.start, found.end);
  return text.slice(start, end);
}

test.each([
  ['みどり印刷(株)', '印刷は株式会社みどり印刷が行います', '株式会社みどり印刷'],
  ['みどり印刷(株)', '印刷（みどり印刷㈱）', 'みどり印刷㈱'],
  ['みどり印刷(株)', 'みどり　印刷 に委託', 'みどり　印刷'],
  ['(株)みどり・データ', 'みどりデータへの委託', 'みどりデータ'],
  ['株式会社ＡＢＣ○○', 'abc○○に送ります', 'abc○○'],
  ['神田印刷(株)', '神田印刷へ', '神田印刷'],
  ['⻑野印刷(株)', '長野印刷等', '長野印刷'],
  ['(株)カカオ', 'ｶｶｵへの発送', 'ｶｶｵ'],
  ['(株)健康管理', '株式会社健康管理に委託', '株式会社健康管理'],
  ['(株)健康管理', '健康管理㈱の健診', '健康管理㈱'],
  ['光(株)', '光株式会社に委託', '光株式会社'],
  ['(株)光', '委託先は(株)光', '(株)光'],
  ['光印(株)', '委託先：光印', '光印'],
  ['光印(株)', '発送（光印）', '光印'],
])('%s is named in %s', (name, text, found) => {
  expect(named(name, text)).toBe(found);
});

test.each([
  ['(株)健康管理', '加入者の健康管理の支援'],
  ['データ処理センター(株)', 'データ処理センターへの送付'],
  ['光(株)', '日光の保養所、光熱費'],
  ['(株)光', '株式会社光通信○○に委託'],
  ['光(株)', '日光株式会社に委託'],
  ['光印(株)', '日光印刷の利用'],
  ['(株)アオゾ', 'アオゾラデータへの委託'],
  ['(株)オゾラ', 'アオゾラデータへの委託'],
  ['(株)ABC', 'ABCDEの利用'],
  ['みどり印刷(株)', '一般財団法人みどり印刷の調査'],
  ['みどり印刷(株)', 'みどり印刷健康保険組合'],
  ['みどり印刷(株)', 'みどりの印刷物'],
  ['(株)', '(株)の委託先'],
])('%s is not named in %s', (name, text) => {
  expect(named(name, text)).toBeUndefined();
});

test('a longer name of another company is not the name inside it', () => {
  const text = textForNames('みどり印刷サービスとみどり印刷に委託').text;
  const longer = companyName('みどり印刷サービス(株)').bare;
  expect(placeOfName(text, companyName('みどり印刷(株)'), [longer])).toEqual({ start: 10, end: 15 });
});
