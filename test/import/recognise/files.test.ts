import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Reader } from '../../../scripts/import/read/read-document.ts';
import { readMarkdown } from '../../../scripts/import/read/text/read-markdown.ts';
import { readWord } from '../../../scripts/import/read/word/read-word.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { readJson } from '../../../scripts/notice/source/read-json.ts';
import { validateSource } from '../../../scripts/notice/validate/validate-source.ts';
import { loadValidator } from '../../../scripts/program/installed/load-validator.ts';
import { account } from '../../support/accounted.ts';
import { runs } from '../../support/properties.ts';
import { p, wordFile } from '../../support/word-file.ts';

const PLACE = { society: 'aoba', revision: '2025' };
const FINE = { lost: '', invented: '', errors: [] };
const LINES = [
  ...['主な利用目的', '○○健康保険組合', '理事長　山田太郎', '平成17年4月1日制定', '加入者各位', '記', '以上'],
  ...['1. 保険給付', '【健保組合等の内部での利用に係る事例】', '他の事業者等への情報提供を伴う事例'],
  ...['・審査', '①資格', '翻訳の委託（委託先は、甲(株) TEL 03-0000-0001）', '（委託先：', '乙(有)、丙', '－'],
  ...['提供先：甲国（甲国）', '※注', '詳細は別記', '共同利用について', '共同利用者の範囲：当組合'],
  ...['管理について責任を有する者', '開示等の請求', '安全管理措置', 'お問い合わせ先', '電話 03-0000-0000'],
  ...['〒100-0001 東京都千代田区1-1', '令和6年4月1日改定（委託先の変更）', '- 3 -', '*強調*', '<b>', '|'],
];
const line = fc.constantFrom(...LINES);

let validate: Awaited<ReturnType<typeof loadValidator>>;
beforeAll(async () => {
  validate = await loadValidator();
});

/** What is wrong with a reading of a file; nothing where all of it is accounted for and the draft is valid. */
async function faultsOf(reader: Reader, bytes: Uint8Array): Promise<object> {
  const read = await reader('notice', bytes, {});
  if (!read.ok) return read.problems[0]?.rule === 'import/no-text' ? FINE : read.problems;
  const recognised = recognise(read.value, PLACE);
  const json = readJson('source/aoba/2025.json', Buffer.from(JSON.stringify(recognised.source)));
  if (!json.ok) return json.problems;
  const { problems } = validateSource(json.value, PLACE, validate);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { ...account(read.value.tree, recognised), errors };
}

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const withProperties = (properties: (level: number) => string) =>
  fc.tuple(fc.nat(2), line).map(([level, text]) => p(escaped(text), { properties: properties(level) }));
const cell = fc
  .array(line, { minLength: 1, maxLength: 2 })
  .map((texts) => `<w:tc>${texts.map((text) => p(escaped(text))).join('')}</w:tc>`);
const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => `<w:tr>${cells.join('')}</w:tr>`);
const wordBlock = fc.oneof(
  line.map((text) => p(escaped(text))),
  withProperties((level) => `<w:outlineLvl w:val="${level}"/>`),
  withProperties((level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`),
  fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => `<w:tbl>${rows.join('')}</w:tbl>`),
);
const LEVELS = [
  ['decimal', '%1．'],
  ['decimalEnclosedCircle', '%2'],
  ['bullet', '・'],
].map(
  ([format, text], level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
);
const NUMBERING = `<w:abstractNum w:abstractNumId="1">${LEVELS.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

const several = fc.array(line, { minLength: 1, maxLength: 3 });
const inCell = line.map((text) => text.replaceAll('|', ''));
const markdownBlock = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 4 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  several.map((texts) => texts.map((text) => `- ${text}`).join('\n')),
  several.map((texts) => texts.map((text, index) => `${index + 1}. ${text}`).join('\n')),
  line.map((text) => `> ${text}`),
  fc.tuple(inCell, inCell, inCell).map(([a, b, c]) => `| ${a} | ${b} |\n|---|---|\n| ${c} | い |`),
  fc.constant('---'),
);

test('whatever a Word file holds, no character is lost or invented and the draft is valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wordBlock, { minLength: 1, maxLength: 14 }), async (blocks) => {
      const file = wordFile({ body: blocks.join(''), numbering: NUMBERING });
      expect(await faultsOf(readWord, file)).toEqual(FINE);
    }),
    { numRuns: runs(300) },
  );
});

test('whatever Markdown holds, no character is lost or invented and the draft is valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(markdownBlock, { minLength: 1, maxLength: 14 }), async (blocks) => {
      expect(await faultsOf(readMarkdown, Buffer.from(blocks.join('\n\n')))).toEqual(FINE);
    }),
    { numRuns: runs(500) },
  );
});

test('a closing behind a supplement of nothing but a heading is read once', async () => {
  const text = '# 主な利用目的\n\n# 共同利用について\n\n---\n\n> おわりに\n';
  expect(await faultsOf(readMarkdown, Buffer.from(text))).toEqual(FINE);
});

test('a heading of a group below the representative is not taken for a role', async () => {
  const body = p('理事長　山田太郎') + p('【健保組合等の内部での利用に係る事例】') + p('・審査');
  const read = await readWord('notice.docx', wordFile({ body }), {});
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { source } = recognise(read.value, PLACE);
  expect(source.society.representative).toEqual({ title: '理事長', name: '山田太郎' });
});

test('a number of no contractor is left, and none is made of it', async () => {
  const text =
    '# 主な利用目的\n\n## 保険給付\n\n### 他の事業者等への情報提供を伴う事例\n\n- 審査（委託先：電話 03-0000-0000）';
  const read = await readMarkdown('notice.md', Buffer.from(text), {});
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { source, ledger } = recognise(read.value, PLACE);
  expect(source.contractors).toEqual([]);
  expect(ledger.leftovers.map(({ text }) => text)).toEqual(['電話03-0000-0000']);
});
