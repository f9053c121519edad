import { leastLines, MOST_UNPARTED } from './least-lines.ts';
import type { MeasuredCell, MeasuredTable } from './pdfmake-types.ts';
import { cellsOf, rowHeightPt, rowSpacePt } from './table-rows.ts';
import type { TextLines } from './text-lines.ts';

/** Returns the height in points of a table's head, which is repeated on each of its pages. */
export function headHeightPt(block: MeasuredTable, lines: TextLines): number {
  const heads = block.table.body.slice(0, block.table.headerRows);
  return heads.reduce((sum, row) => sum + rowHeightPt(row, block, lines), 0);
}

/**
 * Returns whether the head of a table fits on a page: it takes at most half of the page, and below it there is room for
 * enough lines to continue a long row over pages without a single line on a page.
 */
export function hasRoomForHead(node: MeasuredTable, pagePt: number, lines: TextLines): boolean {
  const headPt = headHeightPt(node, lines);
  const rows = node.table.body.slice(node.table.headerRows);
  const texts = rows.flatMap((row) => cellsOf(row, node).flat());
  const linePt = Math.max(0, ...texts.map(({ text }) => lines.lineHeightPt(text)));
  return headPt <= pagePt / 2 && headPt + MOST_UNPARTED * linePt + rowSpacePt(node) <= pagePt;
}

/**
 * Returns the height in points that a page must have free so that a row of a table can start on it: the height of the
 * part of the row that must not be split, and of the rows that must be on the same page. If a page of `pagePt` has no
 * room for all of them under the table's head, only as many rows count as fit, but always the least part of the row.
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

/** Returns the height of the whole row if it must not be split; otherwise of the first lines of each cell. */
function leastRowHeightPt(row: readonly MeasuredCell[], table: MeasuredTable, lines: TextLines): number {
  if (!row.some(({ pageBreak }) => pageBreak !== undefined)) return rowHeightPt(row, table, lines);
  const heights = cellsOf(row, table).flatMap(([first]) =>
    first ? leastLines(lines.lineCount(first.text, first.widthPt)) * lines.lineHeightPt(first.text) : [],
  );
  return Math.max(0, ...heights) + rowSpacePt(table);
}
