import type { Table, TableCell } from 'mdast';
import type { PdfCell, PdfTable } from '../blocks/doc-definition.ts';
import type { StructureElement } from '../blocks/structure.ts';
import { columnWidths } from './column-widths.ts';
import type { PdfContext } from './pdf-context.ts';
import { spansOf } from './spans.ts';

const HEAD_FILL = '#eeeeee';

/** Returns a table with rules, as wide as the measure. Its head row is repeated on each page. */
export function toPdfTable(node: Table, context: PdfContext): PdfTable {
  const rows = node.children.map(({ children }) => children);
  const element = context.parent.block('Table');
  // A table must have a body (ISO 32000-1, 14.8.4.3.4). If there is only a head row, it becomes the body.
  const hasRows = rows.length > 1;
  const head = element.block(hasRows ? 'THead' : 'TBody');
  const body = hasRows ? element.block('TBody') : head;
  return {
    table: {
      headerRows: hasRows ? 1 : 0,
      widths: columnWidths(rows, context),
      body: rows.map((cells, index) => {
        const row = (index === 0 ? head : body).block('TR');
        return cells.map((cell) =>
          index === 0 ? headCell(cell, row, context) : bodyCell(cell, row, context),
        );
      }),
    },
    layout: 'grid',
    margin: [context.indentPt, 0.6 * context.metrics.fontSizePt, 0, 0.9 * context.metrics.fontSizePt],
  };
}

function headCell(cell: TableCell, row: StructureElement, context: PdfContext): PdfCell {
  const text = spansOf(cell.children, row.block('TH', { scope: 'Column' }), { bold: true });
  return { ...cellOf(text, context), fillColor: HEAD_FILL };
}

function bodyCell(cell: TableCell, row: StructureElement, context: PdfContext): PdfCell {
  return cellOf(spansOf(cell.children, row.block('TD')), context);
}

function cellOf(text: PdfCell['stack'][number]['text'], { metrics }: PdfContext): PdfCell {
  return { stack: [{ text, margin: [0, 0, 0, 0], alignment: 'left', fontSize: metrics.fontSizePt }] };
}
