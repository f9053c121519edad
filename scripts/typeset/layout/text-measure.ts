import { hasRoomForHead } from './kept-rows.ts';
import { DocMeasure } from './pdfmake-internals.ts';
import type { MeasuredTable } from './pdfmake-types.ts';
import { rowHeightPt, TABLE_LAYOUTS } from './table-rows.ts';
import type { TextLines } from './text-lines.ts';

/** A row that fills more of a page than this may go on over the page's end. */
const KEPT_SHARE = 0.4;

/** pdfmake measures each word to break lines by itself; here only tables are measured, for their rows' sake. */
export class TextMeasure extends DocMeasure {
  readonly #lines: TextLines;
  readonly #pagePt: number;

  /** `pagePt` is how high the part of a page between its margins is. */
  constructor(lines: TextLines, pagePt: number) {
    super(null, {}, {}, null, TABLE_LAYOUTS);
    this.#lines = lines;
    this.#pagePt = pagePt;
  }

  /** All widths are given, so that no text needs to say how wide it would be. */
  override measureLeaf(node: object): object {
    return Object.assign(node, { _minWidth: 0, _maxWidth: 0 });
  }

  /**
   * Says of each row whether it stays whole. pdfmake keeps all rows whole or none, but for those with a cell that has
   * a page break of its own: a long row gets a mark that passes for one, which `NoticeLayout` takes away in time.
   */
  override measureTable(node: MeasuredTable): object {
    const measured = super.measureTable(node);
    const { table } = node;
    this.#markLongRows(node);
    table.dontBreakRows = hasRoomForHead(node, this.#pagePt, this.#lines);
    if (!table.dontBreakRows) {
      // A head that leaves no room is a row like others: it may be parted, and stands on one page only.
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

/** What pdfmake takes for a page break, so that it does not keep the row whole. */
export const LONG_ROW = 'before';
