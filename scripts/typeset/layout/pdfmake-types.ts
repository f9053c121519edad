import type { PdfTable, PdfText } from '../blocks/doc-definition.ts';
import type { PlacedLine } from './placed-line.ts';

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: 'portrait' | 'landscape';
}

/** In points. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How pdfmake draws a table's rules, and the free space around words. Each function gets the index of a row or column.
 */
export type TableLayouts = Readonly<Record<string, TableLayout>>;

type TableLayout = Readonly<Record<string, (index: number) => number | string>>;

/** A block that pdfmake has measured. pdfmake adds its own properties to ours. */
export type MeasuredNode = (PdfText | MeasuredTable) & {
  _margin?: [left: number, top: number, right: number, bottom: number] | null;
  positions: object[];
};

/** A table that pdfmake has measured. */
export interface MeasuredTable extends Omit<PdfTable, 'table'> {
  /** pdfmake asks this for rules and paddings; for the padding above a row once, when the row starts. */
  _layout: TableLayout;
  readonly table: {
    headerRows: number;
    /** Each row stays on one page, except rows that have a cell with a page break. */
    dontBreakRows?: boolean;
    /** The number of rows that stay on the page of the head. */
    keepWithHeaderRows?: number;
    readonly widths: readonly (number | { readonly width: number })[];
    readonly body: MeasuredCell[][];
  };
}

/** A cell of a table that pdfmake has measured. */
export interface MeasuredCell {
  readonly stack?: readonly PdfText[];
  readonly keepWithNext?: true;
  pageBreak?: string;
}

/** Where pdfmake puts the next item. Lengths are in points; y is from the top of the page. */
interface LayoutContext {
  readonly y: number;
  readonly availableWidth: number;
  readonly availableHeight: number;
  readonly page: number;
  readonly pages: readonly { readonly items: readonly object[] }[];
}

/** Puts lines on pages. */
export interface LayoutWriter {
  /** Greater than 0 while pdfmake places items that must stay on one page. */
  readonly transactionLevel: number;
  readonly repeatables: readonly { readonly height: number }[];
  context(): LayoutContext;
  /** Returns false if the line fits on no page. */
  addLine(line: PlacedLine): object | false;
  moveToNextPage(): void;
}
