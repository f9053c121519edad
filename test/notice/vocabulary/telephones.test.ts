import { describe, expect, test } from 'vitest';
import { wordChanges } from '../../../scripts/compare/changes/word-changes.ts';
import { numberParts } from '../../../scripts/compare/table/formats/number-parts.ts';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { companiesIn } from '../../../scripts/import/recognise/phrases/clause-parties.ts';
import { isContactLabel } from '../../../scripts/import/recognise/phrases/contact-lines.ts';
import { isContactText, piecesOf } from '../../../scripts/import/recognise/phrases/contact-pieces.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { telephoneUri } from '../../../scripts/notice/link-addresses.ts';
import { dialled, isPlaceholderNumber, sourceNumber } from '../../../scripts/notice/vocabulary/telephones.ts';
import { COST } from '../../../scripts/typeset/lines/break-costs.ts';
import { heldTogether } from '../../../scripts/typeset/lines/held-together.ts';
import { account } from '../../support/accounted.ts';
import { sourceOf, validator } from '../../support/editions.ts';

const MIDORI = sourceOf('source/midori/2026.json');
/** Every dash that is typed between the groups of a number. */
const DASHES = [...'-－‐‑‒–—―ー−'];

describe.each(DASHES)('a number with the dash 「%s」', (dash) => {
  const number = `00${dash}0000${dash}1111`;

  test('is held together by a line', () => {
    const costs = heldTogether(`あ${number}あ`)?.slice(2, 1 + number.length) ?? [];
    expect(costs.every((cost) => cost >= COST.held)).toBe(true);
  });

  test('is read', () => {
    expect(isContactText(`TEL ${number}`)).toBe(true);
    expect(companiesIn(`(株)みどり TEL ${number}`).parties).toMatchObject([{ name: '(株)みどり', number }]);
  });

  test('is one word of a comparison', () => {
    expect(wordChanges(number, number.replace('1111', '2222'))).toEqual([
      { text: number, change: 'removed' },
      { text: number.replace('1111', '2222'), change: 'added' },
    ]);
    expect(numberParts(`電話 ${number}まで`)).toEqual([
      { text: `電話 ${number}`, isNumber: true },
      { text: 'まで', isNumber: false },
    ]);
  });

  test('is written as a source may have it', () => {
    expect(
      validator({ ...MIDORI, contacts: [{ id: 'desk', title: '窓口', fax: sourceNumber(number) }] }),
    ).toBe(true);
    expect(sourceNumber(` ${number} `).replace(/[－‐ー]/gu, '-')).toBe('00-0000-1111');
  });
});

const LABELS = [
  ...['TEL', 'Tel', 'tel', 'ＴＥＬ', 'Ｔｅｌ', 'ｔｅｌ', '℡', '☎', '電話', '電話番号', '電　話', 'でんわ'],
  ...['FAX', 'Fax', 'fax', 'ＦＡＸ', 'Ｆａｘ', 'ｆａｘ', 'ファクシミリ', 'ファックス', 'ファクス'],
];

test.each(LABELS)('「%s」 before a number is known by lines, imports and comparisons', (label) => {
  const words = `${label} 00-0000-1111`;
  expect(heldTogether(words)?.[label.length + 1]).toBe(COST.glued);
  expect(isContactText(words)).toBe(true);
  expect(isContactLabel(label)).toBe(true);
  expect(piecesOf(`総務課　${label}：00-0000-1111`).join('')).toContain(label);
  expect(numberParts(words)).toEqual([{ text: words, isNumber: true }]);
});

test.each([
  ['03-1234-5678', '0312345678', 'tel:0312345678'],
  ['（０３）１２３４−５６７８', '0312345678', 'tel:0312345678'],
  ['+81 3 1234 5678', '+81312345678', 'tel:+81312345678'],
  ['(+81)3-1234-5678', '+81312345678', 'tel:+81312345678'],
  ['0120 (000) 000', '0120000000', 'tel:0120000000'],
  ['000-○○○○', '000', undefined],
  ['000-〇〇〇〇', '000', undefined],
  ['03-◯◯◯◯-0000', '030000', undefined],
  ['総務課', '', undefined],
])('%s is dialled as %s', (printed, digits, uri) => {
  expect(dialled(printed)).toBe(digits);
  expect(telephoneUri(printed)).toBe(uri);
});

test.each(['000-0000-0000', '+00 0', '03-○○○○-1234', '03-〇〇〇〇-1234'])(
  '%s holds the place of a number',
  (number) => {
    expect(isPlaceholderNumber(number)).toBe(true);
  },
);

test('a number that can be dialled holds no place', () => {
  expect(isPlaceholderNumber('03-1234-5678')).toBe(false);
});

test.each(DASHES)(
  'an import of numbers with the dash 「%s」, a desk’s and a contractor’s, is valid and loses nothing',
  (dash) => {
    const number = `00${dash}0000${dash}0000`;
    const tree = parsePlainText(
      `利用目的\n\n1.健診\n【他の事業者等への情報提供を伴う事例】\n・健診の委託（委託先：(株)みどり TEL ${number}）\n\n` +
        `2.お問い合わせ先\n総務課\nTEL ${number}\nFAX ${number}\n`,
    );
    const recognised = recognise(
      { format: 'text', tree, isOwn: false },
      { society: 'aoba', revision: '2025' },
    );
    const { source } = recognised;
    expect(validator(source)).toBe(true);
    expect(source.contractors[0]?.telephones).toEqual([{ number: sourceNumber(number) }]);
    expect(source.contacts?.[0]).toMatchObject({
      telephones: [{ number: sourceNumber(number) }],
      fax: sourceNumber(number),
    });
    expect(account(tree, recognised)).toEqual({ lost: '', invented: '' });
  },
);
