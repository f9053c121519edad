import type { Platform } from '../../platform/platform.ts';
import type { DocDefinition } from '../blocks/doc-definition.ts';
import type { LayoutMetrics } from '../blocks/layout-metrics.ts';
import { footBlock } from '../blocks/page-foot.ts';
import type { Faces } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/typeface.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Attachment } from './attachment.ts';
import { type Archival, writePdf } from './write-pdf.ts';

/** Everything that a PDF is made from. */
export interface PdfDocument {
  readonly definition: DocDefinition;
  readonly metrics: LayoutMetrics;
  readonly face: FaceName;
  readonly title: string;
  readonly author: string;
  /** The foot of each page, without the page number. */
  readonly foot: string;
  /** The date of the document; absent if the data has no date. */
  readonly created?: Date;
  readonly attachment?: Attachment;
}

/** Everything besides their content that PDFs are made with. */
export interface PdfKit {
  readonly faces: Faces;
  readonly platform: Platform;
}

const PROGRAM = 'kenpo-notice';

/**
 * Returns the bytes of the PDF. The definition cannot be used again: pdfmake writes into its blocks, and drawing fills
 * the structure. The same document with the same kit gives the same bytes.
 */
export function renderPdf(
  document: PdfDocument,
  { faces, platform }: PdfKit,
  archival?: Archival,
): Uint8Array {
  const { definition, metrics, face, title, author, created, attachment } = document;
  const footer = (page: number, pages: number) => footBlock(document.foot, page, pages, metrics);
  const pages = layOut(definition.blocks, { face, metrics, footer }, faces);
  const metadata = {
    title,
    author,
    creator: PROGRAM,
    producer: PROGRAM,
    ...(created ? { created } : {}),
  };
  const contents = {
    pages,
    structure: definition.structure,
    metadata,
    ...(attachment ? { attachment } : {}),
  };
  return writePdf(contents, platform, archival);
}
