/** What a cell keeps free left and right of its words, in points, in all layouts of tables. */
export const CELL_PADDING_PT = 4;
/** How wide a table's rules are. */
export const RULE_PT = 0.5;

/** Returns what paddings and rules leave for the words in a row of so many cells, in points. */
export function widthForWordsPt(tablePt: number, columns: number): number {
  return tablePt - columns * 2 * CELL_PADDING_PT - (columns + 1) * RULE_PT;
}
