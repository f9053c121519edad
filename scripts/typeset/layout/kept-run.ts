import { headHeightPt, keptRowsHeightPt } from './kept-rows.ts';
import { leastLines } from './least-lines.ts';
import type { MeasuredNode } from './pdfmake-types.ts';
import { rowHeightPt } from './table-rows.ts';
import type { TextLines } from './text-lines.ts';

/** Blocks that begin on one page, and the room that they need. */
export interface KeptRun {
  /** The first block behind them: before it a page may end. */
  readonly end: number;
  /** For all of them but the space above the first, and for as much of the last as may not be parted. */
  readonly heightPt: number;
}

/**
 * Returns how much room a page must have for the block at `start` to begin on it: for the block itself, as far as it
 * may not be parted, and for what must stand on the same page. Where no page has room for all of that, less is asked:
 * the group without what is nested in it; then headings with the first lines behind them, of as many as there is room.
 */
export function keptRun(
  blocks: readonly MeasuredNode[],
  start: number,
  widthPt: number,
  pagePt: number,
  lines: TextLines,
): KeptRun {
  const known = runs(blocks, start).map(({ end, isWhole }) => ({
    end,
    heightPt: runHeightPt(blocks.slice(start, end), isWhole, widthPt, lines),
  }));
  return known.find(({ heightPt }) => heightPt <= pagePt) ?? { end: start + 1, heightPt: pagePt };
}

/** What could stay on one page from `start` on, the best first; `isWhole`, with the last block as a whole. */
function runs(blocks: readonly MeasuredNode[], start: number): { end: number; isWhole: boolean }[] {
  const ends: Record<'always' | 'item' | 'list' | 'no', number[]> = {
    always: [],
    item: [],
    list: [],
    no: [],
  };
  for (let at = start; at < blocks.length && ends.no.length === 0; at += 1)
    ends[bondOf(blocks, at)].push(at + 1);
  const [whole = start + 1] = ends.no;
  const first = [...ends.item, ...ends.list, whole].reduce((least, end) => Math.min(least, end));
  // A heading is nothing that a page could end with.
  const headings = ends.always.filter((end) => end < first && !isHeading(blocks[end - 1]));
  return [
    { end: whole, isWhole: whole > start + 1 },
    ...ends.list.toReversed().map((end) => ({ end, isWhole: end > start + 1 })),
    ...[...headings, first].toReversed().map((end) => ({ end, isWhole: false })),
  ];
}

function isHeading(block: MeasuredNode | undefined): boolean {
  return block !== undefined && 'text' in block && block.bookmark !== undefined;
}

/** How strictly a block is kept with the next. */
function bondOf(blocks: readonly MeasuredNode[], at: number): 'always' | 'item' | 'list' | 'no' {
  const block = blocks[at];
  if (at === blocks.length - 1 || !block || !('text' in block)) return 'no';
  return block.keepWithNext ? 'always' : (block.groupedWithNext ?? 'no');
}

function runHeightPt(
  run: readonly MeasuredNode[],
  isWhole: boolean,
  widthPt: number,
  lines: TextLines,
): number {
  return run.reduce((sum, block, index) => {
    const isLast = index === run.length - 1;
    const isKept = !isLast || (isWhole && 'text' in block && block.keepWhole === true);
    const height = isKept ? wholeHeightPt(block, widthPt, lines) : leastHeightPt(block, widthPt, lines);
    return sum + verticalMargins(block, index === 0, isLast) + height;
  }, 0);
}

/** The space above the first block goes where a page begins with it, that below the last may hang over. */
function verticalMargins({ margin }: MeasuredNode, isFirst: boolean, isLast: boolean): number {
  return (isFirst ? 0 : margin[1]) + (isLast ? 0 : margin[3]);
}

function wholeHeightPt(block: MeasuredNode, widthPt: number, lines: TextLines): number {
  if ('text' in block) return lines.heightPt(block, innerWidth(block, widthPt));
  return block.table.body.reduce((sum, row) => sum + rowHeightPt(row, block, lines), 0);
}

/** What of a block cannot be parted: the first lines of a paragraph, the head and the first row of a table. */
function leastHeightPt(block: MeasuredNode, widthPt: number, lines: TextLines): number {
  if ('text' in block) {
    const count = lines.lineCount(block, innerWidth(block, widthPt));
    return leastLines(count) * lines.lineHeightPt(block);
  }
  return headHeightPt(block, lines) + keptRowsHeightPt(block, block.table.headerRows, 0, lines);
}

function innerWidth({ margin }: MeasuredNode, widthPt: number): number {
  return widthPt - margin[0] - margin[2];
}
