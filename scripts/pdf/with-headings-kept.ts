import type { PdfBlock, PdfText } from './doc-definition.ts';
import type { PdfContext } from './pdf-context.ts';

/**
 * How much of a page headings and the block after them may fill together to be kept whole. A larger group is
 * left to break, for pdfmake prints what is unbreakable and longer than a page over its edge.
 */
const KEPT_SHARE = 0.4;

/** Blocks that stand together: whoever looks up a desk finds its address and its hours on one page. */
const STANDS_TOGETHER: ReadonlySet<string> = new Set(['contact']);

/** Returns the blocks with each run of headings and what follows it made one that no page break parts. */
export function withHeadingsKept(blocks: readonly PdfBlock[], context: PdfContext): PdfBlock[] {
  const kept: PdfBlock[] = [];
  for (let index = 0; index < blocks.length; ) {
    const run = keptRun(blocks, index);
    const length = Math.max(1, run.length);
    if (length > 1 && fits(run, context)) kept.push({ stack: run, unbreakable: true });
    else kept.push(...blocks.slice(index, index + length));
    index += length;
  }
  return kept;
}

/** The headings from `start` on with the block after them, and with what stands together with that. */
function keptRun(blocks: readonly PdfBlock[], start: number): PdfText[] {
  const run: PdfText[] = [];
  for (const block of blocks.slice(start)) {
    if (!isText(block)) break;
    const last = run.at(-1);
    const belongs = last === undefined ? isHeading(block) : isHeading(last) || standsWith(last, block);
    if (!belongs) break;
    run.push(block);
  }
  return run;
}

function standsWith(last: PdfText, next: PdfText): boolean {
  return last.owner.type === next.owner.type && STANDS_TOGETHER.has(last.owner.type);
}

function isText(block: PdfBlock): block is PdfText {
  return 'text' in block;
}

function isHeading(block: PdfBlock): block is PdfText {
  return isText(block) && block.headlineLevel !== undefined;
}

/** By the width of the words alone: an estimate, which is all that a bound needs. */
function fits(texts: readonly PdfText[], { fonts, face, metrics, widthPt }: PdfContext): boolean {
  const heights = texts.map(({ text, fontSize = metrics.fontSizePt, margin: [left, top, , bottom] }) => {
    const width = fonts.widthPt(text.map((span) => span.text).join(''), face, fontSize, false);
    const lines = Math.ceil(width / Math.max(fontSize, widthPt - left) + 0.5);
    return lines * fontSize * metrics.lineHeight + top + bottom;
  });
  const available = metrics.page.heightPt - metrics.margins.top - metrics.margins.bottom;
  return heights.reduce((sum, height) => sum + height, 0) <= KEPT_SHARE * available;
}
