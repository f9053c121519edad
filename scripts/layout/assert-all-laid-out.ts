import type { PdfBlock, PdfText } from '../pdf/doc-definition.ts';
import type { LaidOutPage } from './laid-out-page.ts';
import type { PlacedLine } from './placed-line.ts';

/**
 * Throws when a line of the blocks stands on no page, or beyond its edges: pdfmake drops what it is told to keep whole
 * and cannot. That would be a fault of the program, and nothing may be written then.
 */
export function assertAllLaidOut(blocks: readonly PdfBlock[], pages: readonly LaidOutPage[]): void {
  const ends = endsOf(pages);
  for (const block of blocks.flatMap(textsOf)) {
    const text = block.text.map((span) => span.text).join('');
    const drawn = ends.get(block);
    if (!drawn) {
      if (text !== '') throw new Error(`The layout lost 「${text.slice(0, 40)}」.`);
    } else if (!drawn.isWhole) throw new Error(`The layout lost lines of 「${text.slice(0, 40)}」.`);
  }
}

/** Whether the lines of each block, in the order in which they are drawn, follow each other up to its end. */
function endsOf(pages: readonly LaidOutPage[]): Map<PdfText, { isWhole: boolean }> {
  const starts = new Map<PdfText, Map<number, PlacedLine>>();
  for (const { items, pageSize } of pages) {
    for (const { type, item } of items) {
      if (type !== 'line') continue;
      const bottom = item.y + item.getHeight();
      const isWithin =
        item.x >= 0 && item.y >= 0 && bottom <= pageSize.height + 1 && item.x <= pageSize.width;
      if (!isWithin) continue;
      const lines = starts.get(item.block) ?? new Map<number, PlacedLine>();
      lines.set(item.line.start, item);
      starts.set(item.block, lines);
    }
  }
  return new Map(Array.from(starts, ([block, lines]) => [block, { isWhole: followEachOther(lines) }]));
}

function followEachOther(lines: ReadonlyMap<number, PlacedLine>): boolean {
  let at = 0;
  for (;;) {
    const placed = lines.get(at);
    if (!placed) return false;
    const { end, paragraph } = placed.line;
    if (end >= paragraph.glyphs.length) return true;
    at = end;
  }
}

function textsOf(block: PdfBlock): PdfText[] {
  if ('text' in block) return [block];
  return block.table.body.flat().flatMap((cell) => ('stack' in cell ? cell.stack : []));
}
