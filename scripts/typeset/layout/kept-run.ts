import { headHeightPt, keptRowsHeightPt } from './kept-rows.ts';
import { leastLines } from './least-lines.ts';
import type { MeasuredNode } from './pdfmake-types.ts';
import { rowHeightPt } from './table-rows.ts';
import type { TextLines } from './text-lines.ts';

/** Blocks that start on one page, and the height that they need. */
export interface KeptRun {
  /** The index of the first block after them. A page may end before it. */
  readonly end: number;
  /**
   * The height in points of all of them, without the space above the first. Of the last block only the part counts that
   * must not be split.
   */
  readonly heightPt: number;
}

/**
 * Returns the height that a page must have free so that the block at `start` can start on it: the height of the part of
 * the block that must not be split, and of what must be on the same page. If no page has room for all of this, fewer
 * blocks stay together: first the group without its nested items, then a heading with as many first lines as fit.
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

/** Returns the runs of blocks that could stay on one page, best first. With `isWhole`, the last block must be whole. */
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
  // A page must not end with a heading.
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

/** Returns how strictly a block is kept with the next one. */
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

/** The space above the first block is dropped at the top of a page. The space below the last may go past the page. */
function verticalMargins({ margin }: MeasuredNode, isFirst: boolean, isLast: boolean): number {
  return (isFirst ? 0 : margin[1]) + (isLast ? 0 : margin[3]);
}

function wholeHeightPt(block: MeasuredNode, widthPt: number, lines: TextLines): number {
  if ('text' in block) return lines.heightPt(block, innerWidth(block, widthPt));
  return block.table.body.reduce((sum, row) => sum + rowHeightPt(row, block, lines), 0);
}

/**
 * Returns the height of the part that must not be split: a paragraph's first lines, or a table's head and first row.
 */
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
