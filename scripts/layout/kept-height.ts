import type { MeasuredCell, MeasuredNode, MeasuredTable } from './pdfmake-types.ts';
import { rowHeightPt, rowSpacePt } from './table-rows.ts';
import type { TextLines } from './text-lines.ts';

/** A paragraph gives a page this many lines at least, on either side of the page's end (JIS X 4051 leaves it open). */
export const LEAST_LINES = 2;

/**
 * Returns how much room a page must have for the block at `index` to begin on it, in points: for the block itself, as
 * far as it may not be parted, and for what must stand on the same page. Where no page has room for all of that, less
 * is asked: headings with the first lines behind them, at last the block's own first lines.
 */
export function keptHeightPt(
  blocks: readonly MeasuredNode[],
  index: number,
  widthPt: number,
  pagePt: number,
  lines: TextLines,
): number {
  const candidates = [keptRun(blocks, index, 'whole'), keptRun(blocks, index, 'headings'), [index]].map(
    (run) =>
      run.reduce((sum, at, position) => {
        const block = blocks[at];
        if (!block) return sum;
        const isLast = position === run.length - 1;
        const margin = verticalMargins(block, position === 0, isLast);
        const isWhole = !isLast || ('text' in block && block.keepWhole === true && run.length > 1);
        return (
          sum +
          margin +
          (isWhole ? wholeHeightPt(block, widthPt, lines) : leastHeightPt(block, widthPt, lines))
        );
      }, 0),
  );
  return candidates.find((height) => height <= pagePt) ?? 0;
}

/** The block and those that are kept with it, each with the one before it; `headings`, only with headings before it. */
function keptRun(blocks: readonly MeasuredNode[], start: number, extent: 'whole' | 'headings'): number[] {
  const run = [start];
  for (let at = start; at + 1 < blocks.length; at += 1) {
    const block = blocks[at];
    const isKept = block && 'text' in block && block.keepWithNext === true;
    if (!isKept || (extent === 'headings' && block.bookmark === undefined)) break;
    run.push(at + 1);
  }
  return run;
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
    const count = lines.linesOf(block, innerWidth(block, widthPt)).length;
    return leastLines(count) * lines.lineHeightPt(block);
  }
  const { headerRows } = block.table;
  return headHeightPt(block, lines) + keptRowsHeightPt(block, headerRows, 0, lines);
}

/** How high the head of a table is, which stands on each of its pages. */
function headHeightPt(block: MeasuredTable, lines: TextLines): number {
  const heads = block.table.body.slice(0, block.table.headerRows);
  return heads.reduce((sum, row) => sum + rowHeightPt(row, block, lines), 0);
}

/**
 * Returns how much room a page must have for a row of a table to begin on it, in points: for the row, as far as it
 * may not be parted, and for those that must stand on the same page. Where a page of `pagePt` has no room for all of
 * them under the table's head, for as many as it has; of the row itself there is always the least.
 */
export function keptRowsHeightPt(
  block: MeasuredTable,
  row: number,
  pagePt: number,
  lines: TextLines,
): number {
  const roomPt = pagePt - headHeightPt(block, lines);
  let [height, needed] = [0, 0];
  for (const cells of block.table.body.slice(row)) {
    const least = height + leastRowHeightPt(cells, block, lines);
    if (needed > 0 && least > roomPt) break;
    needed = least;
    height += rowHeightPt(cells, block, lines);
    if (!cells[0]?.keepWithNext) break;
  }
  return needed;
}

/** A paragraph of three lines cannot be parted, because one line would stand alone. */
function leastLines(count: number): number {
  return count < 2 * LEAST_LINES ? count : LEAST_LINES;
}

function leastRowHeightPt(row: readonly MeasuredCell[], table: MeasuredTable, lines: TextLines): number {
  if (!row.some(({ pageBreak }) => pageBreak !== undefined)) return rowHeightPt(row, table, lines);
  const sizes = row.flatMap(({ stack = [] }) => stack.slice(0, 1).map((text) => lines.lineHeightPt(text)));
  return LEAST_LINES * Math.max(0, ...sizes) + rowSpacePt(table);
}

function innerWidth({ margin }: MeasuredNode, widthPt: number): number {
  return widthPt - margin[0] - margin[2];
}
