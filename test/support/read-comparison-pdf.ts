import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { squeeze } from '../../scripts/print/words/main-flow.ts';
import { readStructureTree, type TreeNode } from '../conformance/structure-tree.ts';
import { type ReadRow, written } from './read-comparison.ts';

/** Returns the rows of all tables as a screen reader finds them, without white space and without head rows. */
export async function rowsOfPdf(bytes: Uint8Array): Promise<ReadRow[]> {
  const nodes = (await readStructureTree(bytes)).flatMap(within);
  return nodes
    .filter(({ role }) => role === 'TBody')
    .flatMap(elements)
    .map((row) => elements(row).map(linesOf));
}

function within(node: TreeNode): TreeNode[] {
  return [node, ...elements(node).flatMap(within)];
}

function elements({ children }: TreeNode): TreeNode[] {
  return children.filter((child) => typeof child !== 'string');
}

function linesOf(cell: TreeNode): string[] {
  const paragraphs = elements(cell).filter(({ role }) => role === 'P');
  return (paragraphs.length > 0 ? paragraphs : [cell]).map(marked).filter((line) => line !== '');
}

function marked({ children }: TreeNode): string {
  const runs = children.map((child) =>
    typeof child === 'string'
      ? { text: squeeze(child), changed: false }
      : { text: squeeze(child.children.join('')), changed: child.role === 'Span' },
  );
  return written(runs.filter(({ text }) => text !== ''));
}

/** Words of one element in one line of a page. Lengths are in points from the lower left corner. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly sizePt: number;
  /** The tag of their marked content: `P`, `Span`, `TH`, `Artifact`. */
  readonly tag: string;
}

/** A horizontal line on the page. */
export interface DrawnRule {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly lineWidth: number;
}

/** A page as a person sees it. */
export interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWords[];
  readonly rules: readonly DrawnRule[];
}

/** Reads with pdf.js where the words and rules of each page are. */
export async function seenPages(bytes: Uint8Array): Promise<SeenPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: SeenPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    pages.push({ width, height, words: await wordsOn(page), rules: await rulesOn(page) });
  }
  await task.destroy();
  return pages;
}

async function wordsOn(page: PDFPageProxy): Promise<PlacedWords[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: string[] = [];
  return items.flatMap((item) => {
    if ('str' in item) {
      const [, , , sizePt = 0, x = 0, baseline = 0] = item.transform as number[];
      const words = { text: item.str, x, width: item.width, baseline, sizePt, tag: open.at(-1) ?? '' };
      return item.str.trim() === '' ? [] : [words];
    }
    if (item.type === 'endMarkedContent') open.pop();
    else open.push('tag' in item ? String(item.tag) : '');
    return [];
  });
}

async function rulesOn(page: PDFPageProxy): Promise<DrawnRule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: DrawnRule[] = [];
  let lineWidth = 1;
  fnArray.forEach((operation, index) => {
    const args = argsArray[index];
    if (operation === OPS.setLineWidth) lineWidth = args[0];
    if (operation !== OPS.constructPath || args[0] !== OPS.stroke) return;
    const [x1, y1, x2, y2] = args[2];
    if (y1 === y2) rules.push({ x1, x2, y: y1, lineWidth });
  });
  return rules;
}
