import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { pdfReader } from '../../../scripts/import/read/pdf/read-pdf.ts';
import type { ReadDocument } from '../../../scripts/import/read/read-document.ts';
import { pdfResources } from '../../../scripts/program/installed/pdf-resources.ts';
import { pdfOf, plainPdf } from '../../support/hostile-pdf.ts';
import { printedPages } from '../../support/printed-page.ts';
import { runs } from '../../support/properties.ts';
import { encodedPdf, symbolPdf, unmappedPdf } from '../../support/unmapped-pdf.ts';
import { printedTree } from './printed-tree.ts';

const read = pdfReader(pdfResources);

async function readTree(bytes: Uint8Array): Promise<ReadDocument> {
  const outcome = await read('notice.pdf', bytes, {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.value.warnings).toBeUndefined();
  return outcome.value;
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

test('a PDF with altered or missing bytes is read or refused, and never a fault of the program', async () => {
  ignoreDropped();
  const whole = plainPdf();
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 40 }),
      fc.option(fc.nat({ max: whole.length }), { nil: whole.length }),
      async (changes, length) => {
        const bytes = whole.slice(0, length);
        for (const [index, value] of changes) if (index < length) bytes[index] = value;
        const outcome = await read('notice.pdf', bytes, {});
        expect(outcome.ok || outcome.problems.length === 1).toBe(true);
      },
    ),
    { numRuns: runs(150) },
  );
});

/** As the program's own thread does: of a broken file pdf.js drops promises, which then fail beside its answer. */
function ignoreDropped(): void {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
  onTestFinished(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
}

const NOTICE = ['個人情報の利用目的', '(1) 資格の確認', '(2) 保険給付'];

test('a glyph whose character is not told is seen, and told of', async () => {
  const outcome = await read('notice.pdf', unmappedPdf(NOTICE, '格給'), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(printedTree(outcome.value.tree.children)).toEqual([
    '個人情報の利用目的',
    '(1) 資\uFFFDの確認',
    '(2) 保険\uFFFD付',
  ]);
  expect(outcome.value.warnings).toMatchObject([
    { rule: 'import/unknown-characters', params: { characters: 2, page: 1 } },
  ]);
});

test('a PDF that has shapes only is refused', async () => {
  const outcome = await read('notice.pdf', unmappedPdf(NOTICE), {});
  expect(outcome).toMatchObject({ ok: false, problems: [{ rule: 'import/unknown-text' }] });
});

test('codes of Japanese encodings are characters without a face', async () => {
  const words = Buffer.from('利用目的', 'utf16le').swap16();
  const wide = await readTree(encodedPdf('UniJIS-UTF16-H', words));
  expect(printedTree(wide.tree.children)).toEqual(['利用目的']);
  const bytes = new Uint8Array([0x8c, 0xc2, 0x90, 0x6c, 0x8f, 0xee, 0x95, 0xf1]);
  expect(printedTree((await readTree(encodedPdf('90ms-RKSJ-H', bytes))).tree.children)).toEqual(['個人情報']);
});

test.each([
  ['Symbol', '\uF0B7', '•'],
  ['Wingdings', '\uF06C', '●'],
  ['Wingdings', '\uF06E', '■'],
  ['Wingdings 2', '\uF0A3', '□'],
])('bullets of %s at %j are the characters that they show', async (typeface, symbol, bullet) => {
  const { tree } = await readTree(symbolPdf(['資格の確認', '給付の支払'], typeface, symbol));
  expect(printedTree(tree.children)).toEqual([`${bullet}　資格の確認`, `${bullet}　給付の支払`]);
});

test('what a browser prints above and below a page is set apart, on a single page too', async () => {
  const [bytes = new Uint8Array()] = await printedPages([
    {
      html: `<title>Purposes of use | aoba</title>${STYLE}<h1>個人情報の利用目的</h1><p>当組合は、加入者の皆さまの個人情報を、次のとおり利用しています。</p><p>(1) 資格の確認</p>`,
      options: { displayHeaderFooter: true },
    },
  ]);
  const { tree } = await readTree(bytes);
  const asides = tree.children.filter((block) => block.data?.block?.aside === 'running-head');
  expect(printedTree(asides).join('\n')).toMatch(/Purposes of use \| aoba[\s\S]*1\/1/u);
  expect(printedTree(tree.children.filter((block) => !asides.includes(block)))).toEqual([
    '# 個人情報の利用目的',
    '当組合は、加入者の皆さまの個人情報を、次のとおり利用しています。',
    '(1) 資格の確認',
  ]);
});

test('a page is read that has a drawing of very many lines', async () => {
  const drawn = Array.from({ length: 150_000 }, (_, index) => `${index % 595} 50 l`).join(' ');
  const bytes = pdfOf(`0 0 m ${drawn} f 0 0 m ${drawn} S BT /F 12 Tf 72 700 Td (purposes) Tj ET`);
  expect(printedTree((await readTree(bytes)).tree.children)).toEqual(['purposes']);
});
