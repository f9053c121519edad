import { expect, test } from 'vitest';
import { pdfResources } from '../../scripts/files/pdf-resources.ts';
import type { ReadDocument } from '../../scripts/readers/read-document.ts';
import { pdfReader } from '../../scripts/readers/read-pdf.ts';
import { printedPages } from '../support/printed-page.ts';
import { printedTree } from './printed-tree.ts';

const read = pdfReader(pdfResources);

async function readTree(bytes: Uint8Array): Promise<ReadDocument> {
  const outcome = await read('notice.pdf', bytes, {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.document;
}

const STYLE =
  '<style>body{font:10.5pt/1.6 "BIZ UDPGothic"}h1{font-size:16pt;text-align:center}p{margin:0}</style>';

test('larger lines are headings, wrapped lines are one, and a mark opens a paragraph', async () => {
  const [bytes = new Uint8Array()] = await printedPages([
    {
      html: `${STYLE}<h1>個人情報の利用目的</h1>
        <p>当組合は、加入者の皆さまの個人情報を、健康保険法に基づく保険給付や保健事業などのために、次のとおり利用しています。</p>
        <p>(1) 資格の確認</p><p>(2) 保険給付</p>`,
    },
  ]);
  expect(printedTree((await readTree(bytes)).tree.children)).toEqual([
    '# 個人情報の利用目的',
    '当組合は、加入者の皆さまの個人情報を、健康保険法に基づく保険給付や保健事業などのために、次のとおり利用しています。',
    '(1) 資格の確認',
    '(2) 保険給付',
  ]);
});
