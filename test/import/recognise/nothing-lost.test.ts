import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { readJson } from '../../../scripts/notice/source/read-json.ts';
import { validateSource } from '../../../scripts/notice/validate/validate-source.ts';
import { loadValidator } from '../../../scripts/program/installed/load-validator.ts';
import { account } from '../../support/accounted.ts';
import { runs } from '../../support/properties.ts';

const LAYOUTS = 'test/fixtures/layouts';
const TEXTS = [
  readFileSync('test/fixtures/notice-text.txt', 'utf8'),
  ...readdirSync(LAYOUTS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(LAYOUTS, name), 'utf8')),
];
const PLACE = { society: 'aoba', revision: '2025' };

let validate: Awaited<ReturnType<typeof loadValidator>>;
beforeAll(async () => {
  validate = await loadValidator();
});

/** What is wrong with a reading of a text; nothing where all of it is accounted for and the draft is valid. */
function faultsOf(text: string): object {
  const tree = parsePlainText(text);
  const recognised = recognise({ format: 'text', tree, isOwn: false }, PLACE);
  const json = readJson('source/aoba/2025.json', new TextEncoder().encode(JSON.stringify(recognised.source)));
  if (!json.ok) return json.problems;
  const { problems } = validateSource(json.value, PLACE, validate);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { ...account(tree, recognised), errors };
}

const FINE = { lost: '', invented: '', errors: [] };

/** What copying, extraction and tired hands do to a text. */
const MUTATIONS: readonly ((lines: readonly string[], at: number, sign: string) => readonly string[])[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at) => lines.toSpliced(at, 0, ''),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`),
  (lines, at) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
  (lines, at, sign) => lines.toSpliced(at, 0, sign),
  (lines, at, sign) => lines.with(at, `${sign}${lines[at] ?? ''}`),
  (lines, at, sign) => lines.with(at, `${lines[at] ?? ''}${sign}`),
  (lines, at, sign) => {
    const line = lines[at] ?? '';
    const middle = Math.floor(line.length / 2);
    return lines.with(at, `${line.slice(0, middle)}${sign}${line.slice(middle)}`);
  },
  (lines, at) => {
    const line = lines[at] ?? '';
    const middle = Math.floor(line.length / 2);
    return lines.toSpliced(at, 1, line.slice(0, middle), line.slice(middle));
  },
  (lines, at) => lines.with(at, (lines[at] ?? '').normalize('NFKC')),
  (lines, at) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/[!-~]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    ),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/^[\s・\-○•]+/u, '')),
  (lines, at) => lines.with(at, `    ${lines[at] ?? ''}`),
];

const SIGNS = [
  '・',
  '- ',
  '○',
  '①',
  '(1)',
  'Ⅰ．',
  '第1条　',
  '【',
  '】',
  '（',
  '）',
  '(',
  ')',
  '※',
  '、',
  '。',
  ' ',
  '　',
  'TEL 06-0000-0000',
  '外部委託先は、',
  '（外部委託先は、○○(株) TEL 06-0000-0000）',
  '委託先：株式会社○○、○○㈱',
  '提供先は、事業主',
  '令和7年4月1日',
  '改正 2020年1月1日',
  '加入者各位',
  '記',
  '以上',
  '理事長　○○ ○○（責任者）',
  '○○健康保険組合',
  'お問い合わせ先',
  '個人情報の共同利用について',
  '共同利用者の範囲：',
  '開示請求について',
  '〒000-0000 ○○県○○市0-0 TEL 00-0000-0000',
  'HOME > 利用目的',
  '- 3 -',
  '他の事業者等への情報提供を伴う事例',
  '内部での利用 他の事業者等への情報提供を伴う利用',
  '\u202e',
  '\ue000',
  '\u0007',
  '<b>',
  '**',
  '# ',
  '1. ',
  '葛\u{e0100}',
  '𠮷',
  '👪',
  '\u200b',
  '|',
];

test.each(TEXTS.map((text, index) => [index, text] as const))(
  'every character of layout %i is in the draft, among its marks or told of',
  (_index, text) => {
    expect(faultsOf(text)).toEqual(FINE);
  },
);

test('whatever is done to a layout, no character is lost or invented and the draft is valid', () => {
  const mutation = fc.tuple(
    fc.constantFrom(...MUTATIONS),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.constantFrom(...SIGNS),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...TEXTS),
      fc.array(mutation, { minLength: 1, maxLength: 12 }),
      (text, mutations) => {
        const lines = mutations.reduce<readonly string[]>(
          (now, [mutate, at, sign]) =>
            now.length === 0 ? now : mutate(now, Math.floor(at * now.length), sign),
          text.split('\n'),
        );
        expect(faultsOf(lines.join('\n'))).toEqual(FINE);
      },
    ),
    { numRuns: runs(250) },
  );
});

test('lines of any kind in any order are accounted for', () => {
  const pool = [...new Set(TEXTS.flatMap((text) => text.split('\n')))];
  const line = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...pool) },
    { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      expect(faultsOf(lines.join('\n'))).toEqual(FINE);
    }),
    { numRuns: runs(1000) },
  );
});

test.each([
  '　ロ　資格の確認\n内部での利用 他の事業者等への情報提供を伴う利用\n　　　※発送先は届出住所とします。',
  '主な利用目的\n[組合の内部での利用に係る事例]\u200b\n・資格の確認',
  '一、保険給付に必要な利用目的\n\u200b　≪組合の内部における利用≫\n　イ　資格の確認',
  '一、保険給付に必要な利用目的\n　イ　資格の確認\n\u200b　≪組合の内部における利用≫\n　ロ　計算',
  '　ロ　点検の委託\n1. 保険給付に必要な利用目的\n(\n外部委託先は、\nFAX：03-0000-0001',
])('nothing is lost of what once was lost: %j', (text) => {
  expect(faultsOf(text)).toEqual(FINE);
});
