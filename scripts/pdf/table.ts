import type { Table, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { columnWidths } from './column-widths.ts';
import type { PdfCell, PdfTable } from './doc-definition.ts';
import type { PdfContext } from './pdf-context.ts';
import { spansOf } from './spans.ts';

const HEAD_FILL = '#eeeeee';
/** What a cell keeps free left and right of its words, in points; the table layout `grid` has the same. */
export const CELL_PADDING_PT = 4;
/** A row with a longer cell may break over pages, for an unbroken one might be longer than a page. */
const LONGEST_UNBROKEN_CELL = 400;

/** Returns a ruled table over the whole measure with its head row repeated on each page. */
export function toPdfTable(node: Table, context: PdfContext): PdfTable {
  const rows = node.children.map(({ children }) => children);
  const widths = columnWidths(rows, context, CELL_PADDING_PT);
  const isShort = rows.every((cells) =>
    cells.every((cell) => plainText(cell).length <= LONGEST_UNBROKEN_CELL),
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: isShort,
      keepWithHeaderRows: 1,
      widths,
      body: rows.map((cells, row) =>
        cells.map((cell, column) => pdfCell(cell, row === 0, widths[column] ?? 0, context)),
      ),
    },
    owner: { type: 'table' },
    layout: 'grid',
    margin: [context.indentPt, 0.6 * context.metrics.fontSizePt, 0, 0.9 * context.metrics.fontSizePt],
  };
}

function pdfCell(cell: TableCell, isHead: boolean, widthPt: number, context: PdfContext): PdfCell {
  const text = spansOf(cell.children, { ...context, widthPt, indentPt: 0 }, isHead ? { bold: true } : {});
  const owner = { type: isHead ? 'tableHead' : 'tableCell' };
  // pdfmake puts all leading under a line; half of it belongs above.
  const halfLeadingPt = ((context.metrics.lineHeight - 1) / 2) * context.metrics.fontSizePt;
  return {
    stack: [{ text, owner, margin: [0, halfLeadingPt, 0, 0] }],
    ...(isHead ? { fillColor: HEAD_FILL } : {}),
  };
}
