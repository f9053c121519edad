import type { Table, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { columnWidths } from './column-widths.ts';
import type { PdfCell, PdfTable } from './doc-definition.ts';
import type { PdfContext } from './pdf-context.ts';
import { spansOf } from './spans.ts';

const HEAD_FILL = '#eeeeee';
/** What a cell keeps free left and right of its words, in points; the table layout `grid` has the same. */
export const CELL_PADDING_PT = 4;
/** Rows are kept whole while none fills more of a page than this; pdfmake loses what is kept whole and longer. */
const KEPT_SHARE = 0.4;

/** Returns a ruled table over the whole measure with its head row repeated on each page. */
export function toPdfTable(node: Table, context: PdfContext): PdfTable {
  const rows = node.children.map(({ children }) => children);
  const widths = columnWidths(rows, context, CELL_PADDING_PT);
  const areShort = rows.every((cells) => isShort(cells, widths, context));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: areShort,
      keepWithHeaderRows: areShort ? 1 : 0,
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

/** By the width of the words alone: an estimate, which is all that a bound needs. */
function isShort(
  cells: readonly TableCell[],
  widths: readonly number[],
  { fonts, face, metrics }: PdfContext,
): boolean {
  const available = metrics.page.heightPt - metrics.margins.top - metrics.margins.bottom;
  return cells.every((cell, column) => {
    const breaks = cell.children.filter(({ type }) => type !== 'text').length;
    const width = fonts.widthPt(plainText(cell), face, metrics.fontSizePt, true);
    const lines = Math.ceil((1.2 * width) / Math.max(metrics.fontSizePt, widths[column] ?? 0)) + breaks;
    return lines * metrics.fontSizePt * metrics.lineHeight <= KEPT_SHARE * available;
  });
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
