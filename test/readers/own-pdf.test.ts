import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { pdfResources } from '../../scripts/files/pdf-resources.ts';
import { normalise } from '../../scripts/notice/normalise.ts';
import type { Notice } from '../../scripts/notice/notice.ts';
import { pdfReader } from '../../scripts/readers/read-pdf.ts';
import { hardNotice } from '../layout/geometry/hard-notice.ts';
import { noticeOf, SAMPLES, sourceOf } from '../support/editions.ts';
import { generatedNotice } from '../support/generated-notice.ts';
import { madePdfs } from '../support/made-pdfs.ts';

const read = pdfReader(pdfResources);

/** The blocks of a tree, a line each: what it is, how deep in lists, and its words; what is set apart is left out. */
function blocksOf(node: Nodes, depth = 0): string[] {
  if (node.data?.block?.aside !== undefined) return [];
  const indent = '  '.repeat(depth);
  if (node.type === 'heading') return [`${indent}${'#'.repeat(node.depth)} ${wordsOf(node)}`];
  if (node.type === 'paragraph') return [`${indent}${wordsOf(node)}`];
  if (node.type === 'tableRow')
    return [`${indent}| ${node.children.map((cell) => wordsOf(cell)).join(' | ')} |`];
  const inner = node.type === 'list' ? depth + 1 : depth;
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child, inner)) : [];
}

/** White space counts between words of one run only: a compiler makes that between a mark and its words. */
function wordsOf(node: RootContent): string {
  const text = 'children' in node ? textOf(node) : '';
  return text.trim().replace(/^(\d+\.|[・（][^ ]?)\s+/u, '$1');
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

async function expectSameBlocks(notice: Notice): Promise<number> {
  let pages = 0;
  for (const { path, document, bytes } of madePdfs(notice)) {
    const outcome = await read(path, bytes, {});
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.document.isOwn, path).toBe(true);
    expect(blocksOf(outcome.document.tree), path).toEqual(blocksOf(document.tree));
    pages += outcome.document.tree.children.filter(({ data }) => data?.block?.aside).length;
  }
  return pages;
}

test.each(SAMPLES)('each PDF of %s is read with the blocks and words that it was made from', async (file) => {
  expect(await expectSameBlocks(noticeOf(file))).toBeGreaterThan(3);
});

test('hard words and characters outside the faces are read as they were written', async () => {
  await expectSameBlocks(hardNotice());
});

test.each([14, 18, 24])('set in %i points, blocks that run over pages are one', async (sizePt) => {
  const source = sourceOf('source/midori/2026.json');
  await expectSameBlocks(normalise({ ...source, style: { ...source.style, fontSizePt: sizePt } }));
});

test('any notice is read from its PDFs with its blocks and words', async () => {
  await fc.assert(
    fc.asyncProperty(generatedNotice({ min: 1, max: 20 }), async (source) => {
      await expectSameBlocks(normalise(source));
    }),
    { numRuns: 10 },
  );
});
