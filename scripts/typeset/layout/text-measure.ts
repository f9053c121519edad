import { hasRoomForHead } from './kept-rows.ts';
import { DocMeasure } from './pdfmake-internals.ts';
import type { MeasuredTable } from './pdfmake-types.ts';
import { rowHeightPt, TABLE_LAYOUTS } from './table-rows.ts';
import type { TextLines } from './text-lines.ts';

/** A row that fills more than this part of a page may be split over two pages. */
const KEPT_SHARE = 0.4;

/** pdfmake measures words to break lines by itself. Here only tables are measured, because their rows need it. */
export class TextMeasure extends DocMeasure {
  readonly #lines: TextLines;
  readonly #pagePt: number;

  /** `pagePt` is the height of a page between its margins, in points. */
  constructor(lines: TextLines, pagePt: number) {
    super(null, {}, {}, null, TABLE_LAYOUTS);
    this.#lines = lines;
    this.#pagePt = pagePt;
  }

  /** All widths are given, so no text needs to be measured. */
  override measureLeaf(node: object): object {
    return Object.assign(node, { _minWidth: 0, _maxWidth: 0 });
  }

  /**
   * Decides for each row whether it stays whole. pdfmake keeps either all rows whole or none, except rows that have a
   * cell with a page break. So a long row gets a mark that looks like a page break. `NoticeLayout` removes it in time.
   */
  override measureTable(node: MeasuredTable): object {
    const measured = super.measureTable(node);
    const { table } = node;
    this.#markLongRows(node);
    table.dontBreakRows = hasRoomForHead(node, this.#pagePt, this.#lines);
    if (!table.dontBreakRows) {
      // A head that leaves no room is treated as a normal row: it may be split, and it is not repeated.
      table.headerRows = 0;
      this.#markLongRows(node);
    }
    const first = table.body[table.headerRows]?.[0];
    table.keepWithHeaderRows = first && first.pageBreak === undefined ? 1 : 0;
    return measured;
  }

  #markLongRows(node: MeasuredTable): void {
    const { headerRows, body } = node.table;
    for (const row of body.slice(headerRows)) {
      const [first] = row;
      if (first && rowHeightPt(row, node, this.#lines) > KEPT_SHARE * this.#pagePt)
        first.pageBreak = LONG_ROW;
    }
  }
}

/** pdfmake takes this for a page break, so it does not keep the row whole. */
export const LONG_ROW = 'before';
