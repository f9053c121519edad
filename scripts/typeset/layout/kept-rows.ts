import { leastLines, MOST_UNPARTED } from './least-lines.ts';
import type { MeasuredCell, MeasuredTable } from './pdfmake-types.ts';
import { cellsOf, rowHeightPt, rowSpacePt } from './table-rows.ts';
import type { TextLines } from './text-lines.ts';

/** Returns how high the head of a table is, which stands on each of its pages. */
export function headHeightPt(block: MeasuredTable, lines: TextLines): number {
  const heads = block.table.body.slice(0, block.table.headerRows);
  return heads.reduce((sum, row) => sum + rowHeightPt(row, block, lines), 0);
}

/**
 * Returns whether a page has room for the head of a table, on half of it at most, and below it for as many lines as let
 * a long row go on over pages without a lone one.
 */
export function hasRoomForHead(node: MeasuredTable, pagePt: number, lines: TextLines): boolean {
  const headPt = headHeightPt(node, lines);
  const rows = node.table.body.slice(node.table.headerRows);
  const texts = rows.flatMap((row) => cellsOf(row, node).flat());
  const linePt = Math.max(0, ...texts.map(({ text }) => lines.lineHeightPt(text)));
  return headPt <= pagePt / 2 && headPt + MOST_UNPARTED * linePt + rowSpacePt(node) <= pagePt;
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

/** A row that stays whole, or of each cell the first lines. */
function leastRowHeightPt(row: readonly MeasuredCell[], table: MeasuredTable, lines: TextLines): number {
  if (!row.some(({ pageBreak }) => pageBreak !== undefined)) return rowHeightPt(row, table, lines);
  const heights = cellsOf(row, table).flatMap(([first]) =>
    first ? leastLines(lines.lineCount(first.text, first.widthPt)) * lines.lineHeightPt(first.text) : [],
  );
  return Math.max(0, ...heights) + rowSpacePt(table);
}
