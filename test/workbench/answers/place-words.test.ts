import { expect, test } from 'vitest';
import { valueAt } from '../../../scripts/notice/source/json-places.ts';
import { placeWords } from '../../../scripts/workbench/answers/place-words.ts';
import { SCHEMA, sourceOf } from '../../support/editions.ts';

const source = sourceOf('source/midori/2026.json');
const tsubame = source.contractors.findIndex(({ id }) => id === 'tsubame');

test.each([
  ['', '原稿データの全体'],
  ['/title', '表題'],
  ['/society/address', '健康保険組合の所在地'],
  ['/society/representative/name', '健康保険組合の代表者の氏名'],
  ['/revision/dates/effective', '施行日'],
  ['/revision/dates/revised/1/date', /^改正日「.+」の日付$/u],
  ['/revision/approval/date', '承認等の日'],
  ['/revision/approval/1/date', '2番目の承認の承認等の日'],
  ['/style/bullet', '書式の行頭の記号'],
  [`/contractors/${tsubame}/telephones/0/number`, /^委託先「つばめ発送○○(?:\(株\))?」の電話番号$/u],
  [`/contractors/${tsubame}/telephones/1/label`, /^委託先「つばめ発送.*」の2番目の電話の名称$/u],
  [`/contractors/${tsubame}/telephones`, /^委託先「つばめ発送.*」の電話$/u],
  ['/contractors/99/name', '100番目の委託先の名称'],
  ['/contractors', '委託先'],
  ['/sections/0/groups/1/items/0/text', /^1 .+の項目「.+」の文$/u],
  ['/sections/0/groups/1', /^1 .+の2番目の事例のまとまり$/u],
  ['/preamble/0', '1番目の前文'],
  ['/contacts/0/nowhere/0', /^お問い合わせ窓口「.+」$/u],
])('%s in words', (pointer, words) => {
  if (typeof words === 'string') expect(placeWords(source, pointer)).toBe(words);
  else expect(placeWords(source, pointer)).toMatch(words);
});

test('an engagement is told by the name of its contractor, a nested item by its own words', () => {
  const pointers = pointersIn(source, '');
  const scope = pointers.find((pointer) => pointer.endsWith('/scope'));
  expect(placeWords(source, scope ?? '')).toMatch(/^\d .+の項目「.+」の委託先「.+」の委託の範囲$/u);
  const nested = {
    sections: [{ title: 'あ', groups: [{ items: [{ text: 'い', items: [{ text: 'う' }] }] }] }],
  };
  expect(placeWords(nested, '/sections/0/groups/0/items/0/items/0/text')).toBe('1 あの項目「う」の文');
});

test('a long name is cut, and one that is empty is counted', () => {
  expect(placeWords({ contractors: [{ name: '○'.repeat(30) }] }, '/contractors/0')).toBe(
    `委託先「${'○'.repeat(20)}…」`,
  );
  expect(placeWords({ contractors: [{ name: ' ' }] }, '/contractors/0/name')).toBe('1番目の委託先の名称');
});

test('the words of every place of the sample are Japanese and name no property', () => {
  const names = new Set(JSON.stringify(SCHEMA.$defs).match(/(?<=")[a-z][A-Za-z]+(?=":)/gu));
  for (const pointer of pointersIn(source, '')) {
    const words = placeWords(source, pointer);
    expect(words, pointer).not.toMatch(/undefined|識別子|\//u);
    for (const name of names)
      if (words.includes(name)) expect(String(valueAt(source, pointer)), words).toContain(name);
  }
});

function pointersIn(value: unknown, pointer: string): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, inner]) => pointersIn(inner, `${pointer}/${key}`)),
  ];
}
