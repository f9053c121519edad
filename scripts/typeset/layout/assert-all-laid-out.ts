import type { PdfBlock, PdfText } from '../blocks/doc-definition.ts';
import type { Line } from '../lines/break-lines.ts';
import type { LaidOutPage } from './laid-out-page.ts';

/**
 * Throws if a line of the blocks is on no page or outside the page's edges: pdfmake drops a block that must stay whole
 * and does not fit. This would be an error of the program, and then nothing may be written.
 */
export function assertAllLaidOut(blocks: readonly PdfBlock[], pages: readonly LaidOutPage[]): void {
  const laidOut = linesWithin(pages);
  for (const block of blocks.flatMap(textsOf)) {
    const text = block.text.map((span) => span.text).join('');
    const lines = laidOut.get(block);
    if (!lines && text !== '') throw new Error(`The layout lost 「${text.slice(0, 40)}」.`);
    if (lines && !isWhole(lines)) throw new Error(`The layout lost lines of 「${text.slice(0, 40)}」.`);
  }
}

/** How far rounding may move a line past an edge, in points. */
const TOLERANCE_PT = 1;

/** Returns the lines of each block that are inside a page. */
function linesWithin(pages: readonly LaidOutPage[]): Map<PdfText, Line[]> {
  const found = new Map<PdfText, Line[]>();
  for (const { items, pageSize } of pages) {
    for (const { type, item } of items) {
      if (type !== 'line' || item.x < 0 || item.y < 0) continue;
      const [right, bottom] = [item.x + item.getWidth(), item.y + item.getHeight()];
      if (right > pageSize.width + TOLERANCE_PT || bottom > pageSize.height + TOLERANCE_PT) continue;
      const lines = found.get(item.block) ?? [];
      found.set(item.block, lines);
      lines.push(item.line);
    }
  }
  return found;
}

/** Whether the lines contain every glyph of their paragraph. Lines of a repeated table head occur several times. */
function isWhole(lines: readonly Line[]): boolean {
  let at = 0;
  for (const { start, end } of [...lines].sort((one, other) => one.start - other.start)) {
    if (start > at) return false;
    at = Math.max(at, end);
  }
  return at >= (lines[0]?.paragraph.glyphs.length ?? 0);
}

function textsOf(block: PdfBlock): PdfText[] {
  if ('text' in block) return [block];
  return block.table.body.flat().flatMap((cell) => cell.stack);
}
