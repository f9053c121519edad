import { expect, test } from 'vitest';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import type { Item, NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { account } from '../../support/accounted.ts';

const HEAD = '主な利用目的\n\n1.保健事業に必要な利用目的\n【他の事業者等への情報提供を伴う事例】\n';

/**
 * Returns the first item of a section as `text → contractors ⇒ recipients ※ notes`, and a contractor as
 * name/number/address.
 */
function firstItem(lines: string): string {
  const tree = parsePlainText(`${HEAD}${lines}\n`);
  const recognised = recognise({ format: 'text', tree, isOwn: false }, { society: 'aoba', revision: '2025' });
  expect(account(tree, recognised)).toEqual({ lost: '', invented: '' });
  const { source, ledger } = recognised;
  const item = source.sections[0]?.groups?.[0]?.items?.[0];
  const left = ledger.leftovers.map(({ text }) => text);
  return [item && shown(item, source), ...left.map((text) => `残 ${text}`)].join(' ');
}

function shown({ text, engagements = [], recipients = [], notes = [] }: Item, { contractors }: NoticeSource) {
  return [
    text,
    ...engagements.map(({ contractor, scope = '' }) => {
      const { name, telephones, address } = contractors.find(({ id }) => id === contractor) ?? {};
      return `→ ${scope}${[name, telephones?.[0]?.number, address].filter(Boolean).join('/')}`;
    }),
    ...recipients.map(({ name }) => `⇒ ${name}`),
    ...notes.map((note) => `※${note}`),
  ].join(' ');
}

test.each([
  ['・翻訳の委託【委託先：株式会社○○】', '翻訳の委託 → 株式会社○○'],
  ['・翻訳の委託［委託先：㈱○○、□□㈱］', '翻訳の委託 → ㈱○○ → □□㈱'],
  ['・翻訳の委託【委託先】株式会社○○', '翻訳の委託 → 株式会社○○'],
  ['・翻訳の業務\n  [委託先] ○○株式会社', '翻訳の業務 → ○○株式会社'],
  ['・翻訳の業務\n  →委託先：○○翻訳', '翻訳の業務 → ○○翻訳'],
  ['・翻訳の業務　委託先：○○翻訳', '翻訳の業務 → ○○翻訳'],
  ['・事故の求償　提供先：損害保険会社', '事故の求償 ⇒ 損害保険会社'],
])('a clause in any brackets, behind a label in brackets, an arrow or a space: %s', (lines, expected) => {
  expect(firstItem(lines)).toBe(expected);
});

test.each([
  ['・翻訳の委託（株式会社○○、電話03-0000-0000）', '翻訳の委託 → 株式会社○○/03-0000-0000'],
  [
    '・健診の業務\n　（委託先　医療法人社団○○会　℡03-0000-0000）',
    '健診の業務 → 医療法人社団○○会/03-0000-0000',
  ],
  ['・翻訳の業務\n　⇒　○○株式会社（03-0000-0000）', '翻訳の業務 → ○○株式会社/03-0000-0000'],
  ['・事故の求償\n　⇒　損害保険会社に照会する。', '事故の求償⇒　損害保険会社に照会する。'],
])('companies are known by their forms behind a space, an arrow or nothing: %s', (lines, expected) => {
  expect(firstItem(lines)).toBe(expected);
});

test.each([
  ['・健診の委託（委託先：㈱○○・△△株式会社）', '健診の委託 → ㈱○○ → △△株式会社'],
  ['・健診の委託（委託先：㈱○○　△△(株)）', '健診の委託 → ㈱○○ → △△(株)'],
  ['・健診の委託（委託先：○○・△△株式会社）', '健診の委託 → ○○・△△株式会社'],
  ['・健診の委託（委託先：株式会社 ○○）', '健診の委託 → 株式会社 ○○'],
])('a middle dot and a space part companies that each have a form: %s', (lines, expected) => {
  expect(firstItem(lines)).toBe(expected);
});

test.each([
  [
    '・翻訳の委託（委託先：株式会社○○（東京都○○区○○1-1　TEL 03-0000-0000））',
    '翻訳の委託 → 株式会社○○/03-0000-0000/東京都○○区○○1-1',
  ],
  [
    '・翻訳の委託（委託先：㈱○○ TEL 03-0000-0000 FAX 03-0000-0001）',
    '翻訳の委託 → ㈱○○/03-0000-0000 残 FAX 03-0000-0001',
  ],
  ['・翻訳の委託（委託先：㈱○○ほか3社）', '翻訳の委託 → ㈱○○ 残 ほか3社'],
  ['・健診の委託（委託先：㈱○○ほか契約健診機関）', '健診の委託 → ㈱○○ 残 ほか契約健診機関'],
  ['・翻訳の委託（委託先：○○（東京））', '翻訳の委託 → ○○（東京）'],
])('what is told of a contractor is not of its name: %s', (lines, expected) => {
  expect(firstItem(lines)).toBe(expected);
});

test.each([
  ['・予約の代行【委託先：㈱○○】【再委託先：△△㈱】', '予約の代行 → ㈱○○ ※再委託先：△△㈱'],
  ['・予約の代行（委託先：㈱○○、再委託先：△△㈱）', '予約の代行 → ㈱○○ ※再委託先：△△㈱'],
  ['・予約の代行（委託先：㈱○○）\n　再委託先：△△㈱', '予約の代行 → ㈱○○ ※再委託先：△△㈱'],
])('one to whom a contractor entrusts work is none of the society: %s', (lines, expected) => {
  expect(firstItem(lines)).toBe(expected);
});

test.each([
  ['・点検の委託（○○株式会社へ委託）', '点検の委託 → ○○株式会社'],
  ['・点検の委託（㈱○○ 03-0000-0000）', '点検の委託 → ㈱○○/03-0000-0000'],
  ['・点検の実施（○○株式会社）', '点検の実施（○○株式会社）'],
  ['・点検の委託（レセプト）', '点検の委託（レセプト）'],
])('companies in brackets behind entrusted work are its contractors: %s', (lines, expected) => {
  expect(firstItem(lines)).toBe(expected);
});

test.each([
  '点検の委託（委託先：同上）',
  '健診の委託（委託先はホームページの「一覧」をご覧ください）',
  '健診の委託（委託先：別表のとおり）',
])('where contractors are to be found is no name: %s', (text) => {
  expect(firstItem(`・${text}`)).toBe(text);
});

test.each([
  ['・発送の委託（委託先：㈱○○）\nTEL：03-0000-0000', '発送の委託 → ㈱○○/03-0000-0000'],
  ['・発送の委託\n委託先：㈱○○\nTEL：03-0000-0000', '発送の委託 → ㈱○○/03-0000-0000'],
  ['・発送の委託（委託先：㈱○○）\n\nTEL：03-0000-0000', '発送の委託 → ㈱○○'],
])('a number right below a contractor is its own, one behind a blank line is not: %s', (lines, expected) => {
  expect(firstItem(lines)).toBe(expected);
});

test('labels that are spaced for their looks are labels', () => {
  expect(firstItem('・処理の委託\n　　委　託　先：㈱○○\n　　電　　話：03-0000-0000\n　　再委託：なし')).toBe(
    '処理の委託 → ㈱○○/03-0000-0000 ※再委託：なし',
  );
});

test('a company that no clause tells of is left in its item and told of', () => {
  const tree = parsePlainText(
    '主な利用目的\n1. 保健事業\n【組合の内部での利用】\n・○○株式会社の相談員による健康相談\n・健診の委託（委託先：○○株式会社）',
  );
  const { source, ledger } = recognise(
    { format: 'text', tree, isOwn: false },
    { society: 'aoba', revision: '2025' },
  );
  expect(source.sections[0]?.groups?.[0]?.items?.[0]?.text).toBe('○○株式会社の相談員による健康相談');
  expect(ledger.doubts.filter(({ kind }) => kind === 'company-in-item')).toEqual([
    { kind: 'company-in-item', spot: { line: 4 }, text: '○○株式会社の相談員による健康相談' },
  ]);
});
