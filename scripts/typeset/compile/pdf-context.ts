import type { LayoutMetrics } from '../blocks/layout-metrics.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { Faces } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';

/** Where a block stands while a tree becomes a document definition. */
export interface PdfContext {
  readonly faces: Faces;
  readonly face: FaceName;
  readonly metrics: LayoutMetrics;
  /** The element that the block's own goes into. */
  readonly parent: StructureElement;
  /** What is left of the line for this block, in points. */
  readonly widthPt: number;
  /** How far the block is indented from the left margin, in points. */
  readonly indentPt: number;
  /** How many lists the block stands in. */
  readonly depth: number;
}
