import type { FontMeasure } from './font-measure.ts';
import type { LayoutMetrics } from './layout-metrics.ts';
import type { FaceName } from './typeface.ts';

/** Where a block stands while a tree becomes a document definition. */
export interface PdfContext {
  readonly fonts: FontMeasure;
  readonly face: FaceName;
  readonly metrics: LayoutMetrics;
  /** What is left of the line for this block, in points. */
  readonly widthPt: number;
  /** How far the block is indented from the left margin, in points. */
  readonly indentPt: number;
  /** How many lists the block stands in. */
  readonly depth: number;
}
