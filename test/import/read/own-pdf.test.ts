import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { pdfReader } from '../../../scripts/import/read/pdf/read-pdf.ts';
import { normalise } from '../../../scripts/notice/normalise.ts';
import type { Notice } from '../../../scripts/notice/notice.ts';
import { pdfResources } from '../../../scripts/program/installed/pdf-resources.ts';
import { noticeOf, SAMPLES, sourceOf } from '../../support/editions.ts';
import { generatedNotice } from '../../support/generated-notice.ts';
import { madePdfs } from '../../support/made-pdfs.ts';
import { runs, sampled } from '../../support/properties.ts';
import { hardNotice } from '../../typeset/layout/geometry/hard-notice.ts';
import { pageSettings, printedDocuments, setOnPages } from '../../typeset/layout/geometry/settings.ts';

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

async function expectSameBlocks(path: string, tree: Root, bytes: Uint8Array): Promise<void> {
  const outcome = await read(path, bytes, {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.value.isOwn, path).toBe(true);
  expect(blocksOf(outcome.value.tree), path).toEqual(blocksOf(tree));
}

async function expectAllRead(notice: Notice): Promise<void> {
  for (const { path, document, bytes } of madePdfs(notice))
    await expectSameBlocks(path, document.tree, bytes);
}

test.each(SAMPLES)('each PDF of %s is read with the blocks and words that it was made from', async (file) => {
  await expectAllRead(noticeOf(file));
});

test('hard words and characters outside the faces are read as they were written', async () => {
  await expectAllRead(hardNotice());
});

test.each([14, 18, 24])('set in %i points, blocks that run over pages are one', async (sizePt) => {
  const source = sourceOf('source/midori/2026.json');
  await expectAllRead(normalise({ ...source, style: { ...source.style, fontSizePt: sizePt } }));
});

test('on pages of many widths, blocks that run over pages are one', async () => {
  const settings = sampled(pageSettings(24), 10);
  for (const setting of settings) {
    for (const document of printedDocuments(noticeOf('source/midori/2026.json')))
      await expectSameBlocks(document.title, document.tree, setOnPages(document, setting));
  }
});

test('any notice is read from its PDFs with its blocks and words', async () => {
  await fc.assert(
    fc.asyncProperty(generatedNotice({ min: 1, max: 20 }), async (source) => {
      await expectAllRead(normalise(source));
    }),
    { numRuns: runs(4) },
  );
});
