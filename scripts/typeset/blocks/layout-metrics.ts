import type { NoticeStyle } from '../../notice/notice.ts';

/** Measures of the page, all in points. */
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
  /** From the left margin to the right one. */
  readonly measurePt: number;
}

/** ISO 216 A4, 210 mm × 297 mm, at 72 points to the inch. */
export const A4 = { widthPt: 595.28, heightPt: 841.89 };
const PT_PER_MM = 72 / 25.4;

/** Returns the page of a notice: A4, the left margin as wide as the style asks for punching. */
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

/** Returns millimetres in points. */
export function mm(length: number): number {
  return length * PT_PER_MM;
}

/** What a cell keeps free left and right of its words, in points, in all layouts of tables. */
export const CELL_PADDING_PT = 4;
/** How wide a table's rules are. */
export const RULE_PT = 0.5;

/** Returns what paddings and rules leave for the words in a row of so many cells, in points. */
export function widthForWordsPt(tablePt: number, columns: number): number {
  return tablePt - columns * 2 * CELL_PADDING_PT - (columns + 1) * RULE_PT;
}
