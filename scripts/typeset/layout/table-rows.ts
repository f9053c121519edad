import type { PdfText } from '../blocks/doc-definition.ts';
import { CELL_PADDING_PT, RULE_PT } from '../blocks/layout-metrics.ts';
import type { MeasuredCell, MeasuredTable, TableLayouts } from './pdfmake-types.ts';
import type { TextLines } from './text-lines.ts';

const VERTICAL_PADDING_PT = { grid: 1, open: 2 } as const;

/** The layouts of tables with rules. */
export const TABLE_LAYOUTS: TableLayouts = {
  grid: ruled(VERTICAL_PADDING_PT.grid),
  open: ruled(VERTICAL_PADDING_PT.open),
};

function ruled(verticalPaddingPt: number): TableLayouts[string] {
  return {
    hLineWidth: () => RULE_PT,
    vLineWidth: () => RULE_PT,
    hLineColor: () => '#000000',
    vLineColor: () => '#000000',
    paddingLeft: () => CELL_PADDING_PT,
    paddingRight: () => CELL_PADDING_PT,
    paddingTop: () => verticalPaddingPt,
    paddingBottom: () => verticalPaddingPt,
  };
}

/** Returns how much higher a row is than its words, in points: the free space around them, and the rule. */
export function rowSpacePt({ layout }: MeasuredTable): number {
  return 2 * VERTICAL_PADDING_PT[layout] + RULE_PT;
}

/** Returns the height of a row with its rule, in points. */
export function rowHeightPt(row: readonly MeasuredCell[], node: MeasuredTable, lines: TextLines): number {
  const heights = cellsOf(row, node).map((texts) =>
    texts.reduce(
      (sum, { text, widthPt }) => sum + text.margin[1] + lines.heightPt(text, widthPt) + text.margin[3],
      0,
    ),
  );
  return Math.max(0, ...heights) + rowSpacePt(node);
}

/** Returns the paragraphs of each cell of a row. `widthPt` is the width of the cell without the paragraph's margins. */
export function cellsOf(
  row: readonly MeasuredCell[],
  { table: { widths } }: MeasuredTable,
): { text: PdfText; widthPt: number }[][] {
  return row.map(({ stack = [] }, column) => {
    const given = widths[column] ?? 0;
    const width = typeof given === 'number' ? given : given.width;
    return stack.map((text) => ({ text, widthPt: width - text.margin[0] - text.margin[2] }));
  });
}
