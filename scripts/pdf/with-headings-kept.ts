import type { PdfBlock, PdfText } from './doc-definition.ts';
import type { PdfContext } from './pdf-context.ts';

/**
 * How much of a page headings and the block after them may fill together to be kept whole. A larger group is
 * left to break, for pdfmake prints what is unbreakable and longer than a page over its edge.
 */
const KEPT_SHARE = 0.4;

/** Returns the blocks with each run of headings and the block after it made one that no page break parts. */
export function withHeadingsKept(blocks: readonly PdfBlock[], context: PdfContext): PdfBlock[] {
  const kept: PdfBlock[] = [];
  let run: PdfText[] = [];
  for (const block of blocks) {
    if (isHeading(block)) {
      run.push(block);
      continue;
    }
    if (run.length > 0 && isText(block) && fits([...run, block], context)) {
      kept.push({ stack: [...run, block], unbreakable: true });
    } else kept.push(...run, block);
    run = [];
  }
  return [...kept, ...run];
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
