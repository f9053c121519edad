import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../../scripts/import/read/html/read-html.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { account } from '../../support/accounted.ts';
import { outline } from '../../support/notice-outline.ts';
import { runs } from '../../support/properties.ts';

const LAYOUTS = 'test/fixtures/layouts';
const LINES = [
  'test/fixtures/notice-text.txt',
  ...readdirSync(LAYOUTS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(LAYOUTS, name)),
].flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim()),
);

const SIGNS = [
  ...['内部での利用', '他の事業者等への情報提供', '共同利用について', '共同利用者の範囲', '開示等の請求'],
  ...['お問い合わせ先', '電話 03-0000-0000', '○○健康保険組合', '令和6年4月1日', '記', '以上'],
  ...['※注', '①い', '・い', '1', '（委託先は、甲(株)）', '- 3 -', '○', '－'],
];

/** Reads a page as a notice. Returns also what was lost or invented. */
async function imported(html: string) {
  const read = await readHtml('notice.html', new TextEncoder().encode(html), {});
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const recognised = recognise(read.value, { society: 'aoba', revision: '2025' });
  return { ...recognised, account: account(read.value.tree, recognised) };
}

const escaped = (line: string) => line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...new Set(LINES.filter((text) => text !== ''))).map(escaped) },
  { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
);
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const cells = (tag: string, texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<${tag}>${text}`).join('')}`;
const head = fc
  .constantFrom<string[]>(
    ['番号', '区分', '内部での利用', '他の事業者等への情報提供を伴う事例'],
    ['区分', '内部での利用', '他の事業者等への情報提供を伴う事例'],
    ['内部での利用', '他の事業者等への情報提供を伴う事例'],
    ['事業', '個人データの項目', '共同利用者の範囲', '利用目的', '責任者'],
    ['個人データの項目', '共同利用者の範囲', '利用目的', '責任者'],
    [],
  )
  .map((texts) => (texts.length > 0 ? cells('th', texts) : ''));
const cell = lines.map((texts) => texts.join('<br>'));
const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((texts) => cells('td', texts));
const block = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 4 }), line).map(([depth, text]) => `<h${depth}>${text}</h${depth}>`),
  lines.map((texts) => `<p>${texts.join('<br>')}</p>`),
  lines.map((texts) => `<ul>${texts.map((text) => `<li>${text}`).join('')}</ul>`),
  fc.tuple(lines, lines).map(([outer, inner]) => {
    const nested = `<ul>${inner.map((text) => `<li>${text}`).join('')}</ul>`;
    return `<ol>${outer.map((text) => `<li>${text}${nested}`).join('')}</ol>`;
  }),
  head.chain((first) =>
    fc
      .array(row, { minLength: first === '' ? 1 : 0, maxLength: 3 })
      .map((rows) => `<table>${first}${rows.join('')}</table>`),
  ),
);

test('whatever blocks a page has, no character is lost or invented', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
      expect((await imported(blocks.join('\n'))).account).toEqual({ lost: '', invented: '' });
    }),
    { numRuns: runs(500) },
  );
});

test('what is said above a table of joint uses that has nothing but its head is not lost', async () => {
  const labels = ['事業', '個人データの項目', '共同利用者の範囲', '利用目的', '責任者'];
  const { account: counted } = await imported(
    `<h1>主な利用目的</h1><h2>1. 保険給付に必要な利用目的</h2><h3>内部での利用</h3><ul><li>審査</ul>
     <h2>2. 共同利用について</h2><p>次のとおり共同して利用します。</p><table>${cells('th', labels)}</table>`,
  );
  expect(counted).toEqual({ lost: '', invented: '' });
});

const HEAD = cells('th', ['番号', '区分', '内部での利用', '他の事業者等への情報提供']);

test('of a table a column of numbers names no row, and what stands behind it is read on', async () => {
  const { source, account: counted } = await imported(
    `<h1>主な利用目的</h1><table>${HEAD}${cells('td', ['1', '保険給付', '・審査', '・翻訳の委託'])}</table>
     <p>次のとおりです。</p><table>${HEAD}${cells('td', ['2', '保健事業<br>健診など', '・健診', '－'])}</table>
     <p>詳しくは窓口までお尋ねください。</p>`,
  );
  expect(outline(source)).toMatchInlineSnapshot(`
    "# 主な利用目的
    組合 ○○健康保険組合
    体裁 groupBrackets=none｜sectionNumbering=none
    区分 保険給付
      internal［内部での利用］
        ・審査
      external［他の事業者等への情報提供］
        ・翻訳の委託
    区分 保健事業
      前書き 健診など
      internal［内部での利用］
        ・健診
    < 次のとおりです。
    < 詳しくは窓口までお尋ねください。"
  `);
  expect(counted).toEqual({ lost: '', invented: '' });
});
