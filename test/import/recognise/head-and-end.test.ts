import { expect, test } from 'vitest';
import { readHtml } from '../../../scripts/import/read/html/read-html.ts';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { account } from '../../support/accounted.ts';
import { outline } from '../../support/notice-outline.ts';

const SECTION = '1.保険給付に必要な利用目的\n【組合の内部での利用】\n・資格の確認';
const PLACE = { society: 'aoba', revision: '2025' };
const ALL_KEPT = { lost: '', invented: '' };

/** Returns the lines of a text's outline that begin with one of some words. */
function read(text: string, ...words: string[]): string[] {
  const tree = parsePlainText(text);
  const recognised = recognise({ format: 'text', tree, isOwn: false }, PLACE);
  expect(account(tree, recognised)).toEqual(ALL_KEPT);
  return outline(recognised.source)
    .split('\n')
    .filter((line) => words.some((word) => line.startsWith(word)));
}

test('particulars of a joint use behind their labels are neither joined nor a title', () => {
  const use = [
    ['共同利用について', '共同利用する個人データの項目：氏名', '共同利用者の範囲：○○健康保険組合連合会'],
    ['利用目的：健診', '管理責任者：○○健康保険組合'],
  ].flat();
  expect(
    read(`主な利用目的\n\n${use.join('\n')}\n\n${SECTION}\n`, '#', '  項目', '  範囲', '  目的'),
  ).toEqual(['# 主な利用目的', '  項目 氏名', '  範囲 ○○健康保険組合連合会', '  目的 健診']);
});

test.each([
  ['令和7年4月1日　○○健康保険組合', ['組合 ○○健康保険組合', '日付 制定 2025-04-01']],
  ['あおば健康保険組合　理事長　青葉 太郎', ['組合 あおば健康保険組合｜理事長｜青葉 太郎']],
  [
    '改正　令和7年4月1日 あおば健康保険組合 理事長 青葉 太郎',
    ['組合 あおば健康保険組合｜理事長｜青葉 太郎', '日付 改正 2025-04-01'],
  ],
  [
    '制　定　平成１７年　４月　１日\n改　正　令和元年　５月１日',
    ['組合 ○○健康保険組合', '日付 制定 2005-04-01｜改正 2019-05-01'],
  ],
  [
    '改正 令和7年4月1日（委託先、電話の変更）',
    ['組合 ○○健康保険組合', '日付 改正 2025-04-01（委託先、電話の変更）'],
  ],
])('the head %j is read', (head, expected) => {
  expect(read(`主な利用目的\n${head}\n\n${SECTION}\n`, '組合', '日付')).toEqual(expected);
});

test('a date behind the last part is the document’s, and in a history of its own too', () => {
  const end = '【お問い合わせ先】\n総務課\nTEL 00-0000-0000\n令和7年4月1日';
  expect(read(`主な利用目的\n${SECTION}\n以上\n${end}\n`, '日付', '窓口')).toEqual([
    '日付 制定 2025-04-01',
    '窓口 {"title":"お問い合わせ先","department":"総務課","telephones":[{"number":"00-0000-0000"}]}',
  ]);
  const history = '2.改定履歴\n・制定 2005年4月1日\n・改定 2025年4月1日';
  expect(read(`主な利用目的\n${SECTION}\n${history}\n`, '日付', '区分')).toEqual([
    '日付 制定 2005-04-01｜改正 2025-04-01',
    '区分 保険給付に必要な利用目的',
  ]);
});

test('a list of contents is of the page, and its numbers are none of the headings', () => {
  const contents = '目　次\n1.保険給付に必要な利用目的\t1\n2.その他　2';
  const lines = read(`主な利用目的\n${contents}\n\n${SECTION}\n2.その他\n・資料の作成\n`, '>', '区分');
  expect(lines).toEqual(['区分 保険給付に必要な利用目的', '区分 その他']);
});

test('lines behind a table of purposes are kept', async () => {
  const html = `<h1>利用目的</h1><table><tr><th>区分<th>組合の内部での利用<th>他の事業者等への情報提供
    <tr><td>保険給付<td>資格の確認<td>―</table><p>※変更する場合があります。</p><p>令和7年4月1日 改正</p>`;
  const outcome = await readHtml('notice.html', Buffer.from(html), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const recognised = recognise(outcome.value, PLACE);
  expect(account(outcome.value.tree, recognised)).toEqual(ALL_KEPT);
  expect(recognised.source.closing).toEqual(['※変更する場合があります。']);
  expect(recognised.source.revision.dates?.revised).toEqual([{ date: '2025-04-01' }]);
});
