import type { NoticeStyle } from '../../../notice/notice.ts';
import { A4, type LayoutMetrics, mm } from '../../../typeset/blocks/layout-metrics.ts';
import type { StructureElement } from '../../../typeset/blocks/structure.ts';
import type { Faces } from '../../../typeset/fonts/faces.ts';
import type { Names } from './held-names.ts';

/** What the comparison's blocks need. */
export interface ComparisonContext {
  readonly faces: Faces;
  readonly style: NoticeStyle;
  readonly metrics: LayoutMetrics;
  readonly names: Names;
  /** The structure element that contains all blocks. */
  readonly document: StructureElement;
}

/** The free space at the left in mm, at least, because a board's papers are bound there. */
const BINDING_MM = 25;

/** Returns the page of a comparison: A4 landscape, in the font size of the notice's style. */
export function comparisonMetrics({ fontSizePt, punchMarginMm }: NoticeStyle): LayoutMetrics {
  const page = { widthPt: A4.heightPt, heightPt: A4.widthPt };
  const margins = {
    left: mm(Math.max(BINDING_MM, punchMarginMm)),
    top: mm(10.5),
    right: mm(15),
    bottom: mm(12),
  };
  const measurePt = page.widthPt - margins.left - margins.right;
  return { fontSizePt, lineHeight: 1.2, page, margins, measurePt };
}
