import type { TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { widthForWordsPt } from '../blocks/layout-metrics.ts';
import type { PdfContext } from './pdf-context.ts';

/** The least width of a column in ems, so that a few characters fit side by side. */
const LEAST_EMS = 4;

/**
 * Returns the widths of a table's columns in points, without padding. With paddings and rules they fill the measure.
 * Each column gets the width of its longest telephone number. The rest is divided in proportion to the square root of
 * the longest cell: columns with long texts get more, but not everything.
 */
export function columnWidths(rows: readonly (readonly TableCell[])[], context: PdfContext): number[] {
  const count = rows[0]?.length ?? 0;
  // If the paddings and rules alone are wider than the page, no width is right, but a width must not be negative.
  const available = Math.max(count, widthForWordsPt(context.widthPt, count));
  const columns = Array.from({ length: count }, (_, column) => rows.flatMap((cells) => cells[column] ?? []));
  const least = columns.map((cells) => Math.max(...cells.map((cell) => leastWidth(cell, context))));
  const wanted = columns.map((cells) => Math.max(...cells.map((cell) => widthOf(plainText(cell), context))));
  const total = sum(least);
  if (total >= available) return least.map((width) => (width * available) / total);
  const shares = wanted.map((width, column) => Math.sqrt(Math.max(0, width - (least[column] ?? 0))));
  const shareTotal = sum(shares) || 1;
  return least.map((width, column) => width + ((available - total) * (shares[column] ?? 0)) / shareTotal);
}

function leastWidth(cell: TableCell, context: PdfContext): number {
  const telephones = cell.children.flatMap((child) =>
    child.type === 'text' && child.data?.leaf?.kind === 'telephone' ? [widthOf(child.value, context)] : [],
  );
  return Math.max(LEAST_EMS * context.metrics.fontSizePt, ...telephones.map((width) => width + 1));
}

function widthOf(text: string, { faces, face, metrics }: PdfContext): number {
  return faces.widthPt(text, face, metrics.fontSizePt, true);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
