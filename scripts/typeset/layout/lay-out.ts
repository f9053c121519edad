import type { PdfBlock, PdfText } from '../blocks/doc-definition.ts';
import type { LayoutMetrics } from '../blocks/layout-metrics.ts';
import type { Faces } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { assertAllLaidOut } from './assert-all-laid-out.ts';
import type { LaidOutPage } from './laid-out-page.ts';
import { NoticeLayout } from './notice-layout.ts';
import { textLines } from './text-lines.ts';

/** How blocks are set. */
export interface Setting {
  readonly face: FaceName;
  readonly metrics: LayoutMetrics;
  /** Returns the foot of page `page` of `pages`. */
  readonly footer: (page: number, pages: number) => PdfText;
}

/** Returns the pages that the blocks fill. The blocks cannot be used again, because pdfmake writes into them. */
export function layOut(
  blocks: readonly PdfBlock[],
  { face, metrics, footer }: Setting,
  faces: Faces,
): readonly LaidOutPage[] {
  const { widthPt: width, heightPt: height } = metrics.page;
  const lines = textLines(faces, face, metrics.lineHeight);
  const orientation = width > height ? 'landscape' : 'portrait';
  const layout = new NoticeLayout({ width, height, orientation }, metrics.margins, lines);
  // The list is copied because pdfmake replaces its elements.
  const pages = layout.pagesOf([...blocks], footer);
  assertAllLaidOut(blocks, pages);
  return pages;
}
