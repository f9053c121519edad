import type { NoticeStyle } from '../../notice/notice.ts';

/** Measures of the page, in points. */
export interface LayoutMetrics {
  readonly fontSizePt: number;
  readonly lineHeight: number;
  readonly page: { readonly widthPt: number; readonly heightPt: number };
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** The length of a line, from the left margin to the right margin. */
  readonly measurePt: number;
}

/** ISO 216 A4, 210 mm × 297 mm, at 72 points per inch. */
export const A4 = { widthPt: 595.28, heightPt: 841.89 };
const PT_PER_MM = 72 / 25.4;

/** Returns the page of a notice: A4. The style sets the left margin, which has room for punched holes. */
export function layoutMetrics({ fontSizePt, punchMarginMm }: NoticeStyle): LayoutMetrics {
  const margins = { left: mm(punchMarginMm), top: mm(20), right: mm(20), bottom: mm(22) };
  return {
    fontSizePt,
    lineHeight: 1.6,
    page: A4,
    margins,
    measurePt: A4.widthPt - margins.left - margins.right,
  };
}

/** Converts millimetres to points. */
export function mm(length: number): number {
  return length * PT_PER_MM;
}

/** The free space to the left and right of the words in a cell, in points, for all table layouts. */
export const CELL_PADDING_PT = 4;
/** The width of a table's rules, in points. */
export const RULE_PT = 0.5;

/** Returns the width for words in a table row with this number of columns, without paddings and rules, in points. */
export function widthForWordsPt(tablePt: number, columns: number): number {
  return tablePt - columns * 2 * CELL_PADDING_PT - (columns + 1) * RULE_PT;
}
