import { expect, test } from 'vitest';
import { isHeadingOnMyNumber, saysEntrusted, saysMyNumber } from '../../scripts/notice/subject-words.ts';

test.each([
  'データ処理の外部委託',
  '医療機関への健診の委託',
  '委託業者への健診データの提供',
  '業務委託契約に基づくデータの処理',
])('%s is entrusted work', (text) => {
  expect(saysEntrusted(text)).toBe(true);
});

test.each([
  '委託先の監督',
  '業務委託契約の締結',
  '受託者への委託料の支払',
  '市町村からの委託を受けて行う健診',
  '他の保険者から委託された健診',
  '委託元への報告',
])('%s is none', (text) => {
  expect(saysEntrusted(text)).toBe(false);
});

test.each([
  ['特定個人情報の利用', true, true],
  ['個人番号の収集', true, true],
  ['番号法に定める利用事務', true, false],
  ['マイナンバーカードの健康保険証利用の案内', false, false],
  ['個人番号カードの交付申請の勧奨', false, false],
  ['マイナ保険証の利用登録の勧奨', false, false],
])('%s: on My Number as a text %s, as a heading %s', (words, asText, asHeading) => {
  expect([saysMyNumber(words), isHeadingOnMyNumber(words)]).toEqual([asText, asHeading]);
});
