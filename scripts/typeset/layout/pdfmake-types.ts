import type { PdfTable, PdfText } from '../blocks/doc-definition.ts';
import type { PlacedLine } from './placed-line.ts';

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: 'portrait' | 'landscape';
}

export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How pdfmake draws a table's rules and what it keeps free around the words; each function is asked for an index. */
export type TableLayouts = Readonly<Record<string, TableLayout>>;

type TableLayout = Readonly<Record<string, (index: number) => number | string>>;

/** A block that pdfmake has measured; it writes its own properties beside ours. */
export type MeasuredNode = (PdfText | MeasuredTable) & {
  _margin?: [left: number, top: number, right: number, bottom: number] | null;
  positions: object[];
};

/** A table that pdfmake has measured. */
export interface MeasuredTable extends Omit<PdfTable, 'table'> {
  /** Asked for the rules and paddings; for that above a row, when the row begins, and once. */
  _layout: TableLayout;
  readonly table: {
    headerRows: number;
    /** Each row stays on one page, but those that have a cell with a page break of its own. */
    dontBreakRows?: boolean;
    /** How many rows stay on the page of the head. */
    keepWithHeaderRows?: number;
    readonly widths: readonly (number | { readonly width: number })[];
    readonly body: MeasuredCell[][];
  };
}

export interface MeasuredCell {
  readonly stack?: readonly PdfText[];
  readonly keepWithNext?: true;
  pageBreak?: string;
}

/** Where pdfmake puts what comes next. Lengths in points, y from the top of the page. */
interface LayoutContext {
  readonly y: number;
  readonly availableWidth: number;
  readonly availableHeight: number;
  readonly page: number;
  readonly pages: readonly { readonly items: readonly object[] }[];
}

/** Puts lines on pages. */
export interface LayoutWriter {
  /** Above 0 within what is to stay on one page. */
  readonly transactionLevel: number;
  readonly repeatables: readonly { readonly height: number }[];
  context(): LayoutContext;
  /** Returns false where the line fits on no page. */
  addLine(line: PlacedLine): object | false;
  moveToNextPage(): void;
}
