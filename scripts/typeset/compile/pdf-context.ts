import type { LayoutMetrics } from '../blocks/layout-metrics.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { Faces } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';

/** The surroundings of a block while a tree is compiled to a document definition. */
export interface PdfContext {
  readonly faces: Faces;
  readonly face: FaceName;
  readonly metrics: LayoutMetrics;
  /** The structure element that contains the block's own element. */
  readonly parent: StructureElement;
  /** The width that is left for this block, in points. */
  readonly widthPt: number;
  /** The indent of the block from the left margin, in points. */
  readonly indentPt: number;
  /** The number of lists around the block. */
  readonly depth: number;
}
