import type { PdfBlock, PdfText } from '../blocks/doc-definition.ts';
import type { LayoutMetrics } from '../blocks/layout-metrics.ts';
import type { Faces } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { assertAllLaidOut } from './assert-all-laid-out.ts';
import type { LaidOutPage } from './laid-out-page.ts';
import { NoticeLayout } from './notice-layout.ts';
import { textLines } from './text-lines.ts';

/** Blocks and how they are set. */
export interface Setting {
  readonly face: FaceName;
  readonly metrics: LayoutMetrics;
  /** The foot of a page of so many. */
  readonly footer: (page: number, pages: number) => PdfText;
}

/** Returns the pages that blocks fill. The blocks are used up: pdfmake writes into them. */
export function layOut(
  blocks: readonly PdfBlock[],
  { face, metrics, footer }: Setting,
  faces: Faces,
): readonly LaidOutPage[] {
  const { widthPt: width, heightPt: height } = metrics.page;
  const lines = textLines(faces, face, metrics.lineHeight);
  const orientation = width > height ? 'landscape' : 'portrait';
  const layout = new NoticeLayout({ width, height, orientation }, metrics.margins, lines);
  // The list is copied because pdfmake puts its own in the place of what it is given.
  const pages = layout.pagesOf([...blocks], footer);
  assertAllLaidOut(blocks, pages);
  return pages;
}
