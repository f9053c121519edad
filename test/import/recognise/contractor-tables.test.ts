import { expect, test } from 'vitest';
import { readHtml } from '../../../scripts/import/read/html/read-html.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { account } from '../../support/accounted.ts';
import { outline } from '../../support/notice-outline.ts';

/** Returns the items below the only section of a page, and the leftovers. */
async function itemsOf(html: string): Promise<string[]> {
  const outcome = await readHtml('notice.html', Buffer.from(`<h1>利用目的</h1>${html}`), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { tree } = outcome.value;
  const recognised = recognise(outcome.value, { society: 'aoba', revision: '2025' });
  expect(account(tree, recognised)).toEqual({ lost: '', invented: '' });
  return [
    ...outline(recognised.source)
      .split('\n')
      .filter((line) => line.startsWith('    '))
      .map((line) => line.trim()),
    ...recognised.source.contractors.flatMap(({ address }) => address ?? []),
    ...recognised.ledger.leftovers.map(({ text }) => `残 ${text}`),
  ];
}

const table = (...rows: string[][]) =>
  `<h2>委託先一覧</h2><table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`);

test('a table of contractors is work and companies, wherever its columns stand', async () => {
  const html = table(
    cells('委託先名', '住所', '電話番号', '委託業務の内容'),
    cells('㈱○○', '○○県○○市1-1', '00-0000-0000', '健診の予約'),
    cells('△△㈱、□□㈱', '', '', '健診の実施'),
  );
  expect(await itemsOf(html)).toEqual([
    '・健診の予約',
    '→ ㈱○○ 00-0000-0000',
    '・健診の実施',
    '→ △△㈱',
    '→ □□㈱',
    '○○県○○市1-1',
  ]);
});

test('work that spans rows has the companies of each, and other columns are its notes', async () => {
  const html = table(
    cells('業務', '委託先', '備考'),
    ['<td rowspan="2">健診の実施</td>', ...cells('㈱○○', '東日本')],
    cells('△△㈱', '西日本'),
  );
  expect(await itemsOf(html)).toEqual(['・健診の実施', '→ ㈱○○', '→ △△㈱', '※東日本', '※西日本']);
});

test('a dash is neither a company nor an item', async () => {
  const rows = [
    cells('委託業務', '委託先', '備考'),
    cells('保健指導', '○○(株)', '－'),
    cells('発送', '－', '－'),
  ];
  expect(await itemsOf(table(...rows))).toEqual(['・保健指導', '→ ○○(株)', '・発送']);
});

test('a table whose last column has nothing but dashes keeps its rows, and one of ticks is left by them', async () => {
  const of = (sign: string) =>
    itemsOf(
      `<h2>保健事業に必要な利用目的</h2><table>${[
        cells('用途', '照会'),
        cells('健診', sign),
        cells('保健指導', '－'),
      ]
        .map((row) => `<tr>${row.join('')}</tr>`)
        .join('')}</table>`,
    );
  expect(await of('－')).toContain('・健診');
  expect(await of('○')).toEqual(['残 用途　照会', '残 健診　○', '残 保健指導　－']);
});

test('a table among the items of a group is read so too', async () => {
  const html = `<h2>保健事業に必要な利用目的</h2><p>【他の事業者等への情報提供を伴う事例】</p>
    <ul><li>健診結果の照会</li></ul><table>${[cells('委託業務', '委託先'), cells('保健指導', '○○(株)')]
      .map((row) => `<tr>${row.join('')}</tr>`)
      .join('')}</table>`;
  expect(await itemsOf(html)).toEqual(['・健診結果の照会', '・保健指導', '→ ○○(株)']);
});

test('other tables of a supplement stay tables', async () => {
  const html = `<h2>開示請求の手数料</h2><table>${[cells('内容', '費用'), cells('開示', '300円')]
    .map((row) => `<tr>${row.join('')}</tr>`)
    .join('')}</table>`;
  expect(await itemsOf(html)).toEqual([]);
});

test('companies have the numbers that stand below them, or beside them in the same order', async () => {
  const below = table(
    cells('業務', '委託先（連絡先）'),
    cells('健診の実施', '㈱○○<br>00-0000-0000<br>△△㈱<br>00-0000-0001'),
  );
  const beside = table(
    cells('業務', '委託先の名称', '電話番号'),
    cells('健診の実施', '㈱○○<br>△△㈱', '00-0000-0000<br>00-0000-0001'),
  );
  const expected = ['・健診の実施', '→ ㈱○○ 00-0000-0000', '→ △△㈱ 00-0000-0001'];
  expect(await itemsOf(below)).toEqual(expected);
  expect(await itemsOf(beside)).toEqual(expected);
});
