import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { isId } from '../../../scripts/notice/ids.ts';
import { account } from '../../support/accounted.ts';
import { documentOf } from '../../support/document-of.ts';

const PLACE = { society: 'aoba', revision: '2025' };
const read = async (name: string, text: string) => {
  const document = await documentOf(name, new TextEncoder().encode(text));
  const recognised = recognise(document, PLACE);
  expect(account(document.tree, recognised)).toEqual({ lost: '', invented: '' });
  return recognised;
};

test('lists stand in each other as deep as a page has room for; deeper items are kept there and told of', async () => {
  const lists = Array.from({ length: 40 }, (_, depth) => `<ul><li>目的${depth + 1}`).join('');
  const { source, ledger } = await read(
    'page.html',
    `<h1>主な利用目的</h1><h2>1. 保険給付</h2><h3>【組合の内部での利用】</h3>${lists}`,
  );
  let items = source.sections[0]?.groups?.[0]?.items;
  for (let depth = 1; depth < 8; depth += 1) items = items?.[0]?.items;
  expect(items?.map(({ text }) => text).slice(0, 3)).toEqual(['目的8', '目的9', '目的10']);
  expect(items).toHaveLength(33);
  expect(ledger.doubts.filter(({ kind }) => kind === 'nested-deeply')).toHaveLength(32);
});

test('a page that passes for ours gives no part an id that a source may not have', async () => {
  const ids = ['x/..', 'a b', '日本', 'index', 'a'.repeat(65), 'card'];
  const items = ids.map((id) => `<li id="kn-${id}">${id}の確認</li>`).join('');
  const { source } = await read(
    'page.html',
    `<main class="kn-notice"><h1>主な利用目的</h1><h2>1. 保険給付</h2><h3>【組合の内部での利用】</h3><ul>${items}</ul></main>`,
  );
  const found = source.sections[0]?.groups?.[0]?.items?.map(({ id }) => id) ?? [];
  expect(found).toHaveLength(6);
  expect(found.filter((id) => !isId(id))).toEqual([]);
  expect(found.at(-1)).toBe('card');
});

test('an id is what the schema says', () => {
  const { allOf } = JSON.parse(readFileSync('schema/notice.schema.json', 'utf8')).$defs.id;
  const [{ pattern }, { not }] = allOf;
  const ids = ['a', '0', 'a-b', '-a', 'A', '', 'con', 'com1', 'com', 'lpt9', 'index', 'index-2', 'あ'];
  for (const id of [...ids, 'a'.repeat(64), 'a'.repeat(65)])
    expect(isId(id), id).toBe(new RegExp(pattern, 'u').test(id) && !new RegExp(not.pattern, 'u').test(id));
});

// This took minutes when each particle was held against all behind it.
test('a long line of particles before a company is read all the same', { timeout: 60_000 }, async () => {
  const line = `・${'へ'.repeat(1900)}○○株式会社に委託する。`;
  await read('notice.txt', `主な利用目的\n1. 保険給付\n【外部委託】\n${line}`);
});

// This took minutes when all behind each 及び was searched for a company.
test('long lines of 及び behind companies are read all the same', { timeout: 60_000 }, async () => {
  const line = `・資格の確認（委託先：○○株式会社及び△△株式会社）${'及び'.repeat(4900)}である\n`;
  const { source } = await read('notice.txt', `主な利用目的\n1. 保険給付\n【外部委託】\n${line.repeat(20)}`);
  expect(source.sections[0]?.groups?.[0]?.items).toHaveLength(20);
});

// This took more than half a minute when a pattern began anew at each space of a row.
test('long rows of spaces within items are read all the same', { timeout: 30_000 }, async () => {
  const line = `・資格の確認${'　'.repeat(9_800)}である\n`;
  const text = `主な利用目的\n1. 保険給付\n【外部委託】\n${line.repeat(30)}`;
  const { source } = recognise(await documentOf('notice.txt', new TextEncoder().encode(text)), PLACE);
  expect(source.sections[0]?.groups?.[0]?.items).toHaveLength(30);
});

test.each([
  ['an item of characters that nobody sees', '<ul><li>資格の確認<li>\u00AD</ul>'],
  ['an item that begins with a break', '<ol><li><br>資格の確認</ol>'],
  ['an item that begins with a list', '<ol><li><ul><li>資格の確認</ul></ol>'],
  [
    'an item that begins with a table',
    '<ol><li><table><tr><td>業務<td>事務<tr><td>点検<td>求償</table></ol>',
  ],
  ['a text of its own with such an item', '<h2>個人情報の開示</h2><ul><li>書面による<li>\u034F</ul>'],
  [
    'such a cell in its table',
    '<h2>個人情報の開示</h2><table><tr><td>書面<td>\u200B<tr><td>電話<td>可</table>',
  ],
])('%s keeps its mark, and is there once', async (_, part) => {
  await read('page.html', `<h1>主な利用目的</h1><h2>1. 保険給付</h2><h3>【組合の内部での利用】</h3>${part}`);
});

test('what stands beside who represents the society is told of, whatever signs it is', async () => {
  await read(
    'notice.txt',
    '○○健康保険組合\n代表者：： 理事長：（〇〇担当）\n主な利用目的\n【外部委託】\n・点検',
  );
});
