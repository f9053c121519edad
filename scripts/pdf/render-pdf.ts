import { assertAllLaidOut, countCharacters } from './assert-all-laid-out.ts';
import type { PdfBlock } from './doc-definition.ts';
import { faceRuns } from './face-runs.ts';
import type { FontMeasure } from './font-measure.ts';
import { FOOT, footText } from './foot.ts';
import type { LayoutMetrics } from './layout-metrics.ts';
import { NoticeDocument } from './notice-document.ts';
import { LayoutBuilder, type PlacedNode, Renderer, SvgMeasure } from './pdfmake-internals.ts';
import { sharedFace } from './shared-faces.ts';
import { CELL_PADDING_PT } from './table.ts';
import type { FaceName, FontFiles } from './typeface.ts';

/** All that a PDF is made from. */
export interface PdfDocument {
  readonly blocks: PdfBlock[];
  readonly metrics: LayoutMetrics;
  readonly face: FaceName;
  readonly title: string;
  readonly author: string;
  /** The foot of each page without the page's number. */
  readonly foot: string;
  /** When the document says it was made; nothing where the data knows no date. */
  readonly created?: Date;
}

const PROGRAM = 'kenpo-notice';

/** pdfkit hashes a date into the file's /ID; documents without one share this. */
const NO_DATE = new Date(0);

/**
 * Returns the bytes of the PDF. The blocks are used up: pdfmake writes into them. The same document with the
 * same fonts gives the same bytes.
 */
export async function renderPdf(
  document: PdfDocument,
  fonts: FontFiles,
  measure: FontMeasure,
): Promise<Uint8Array> {
  const { metrics, face } = document;
  const pdf = new NoticeDocument(facesOf(fonts), {}, {}, {}, optionsOf(document), null, () => false);
  if (!document.created) delete pdf.info.CreationDate;
  const size = { width: metrics.page.widthPt, height: metrics.page.heightPt, orientation: 'portrait' };
  const builder = new LayoutBuilder(size, metrics.margins, new SvgMeasure());
  builder.registerTableLayouts({ grid: GRID });
  const defaultStyle = { font: face, fontSize: metrics.fontSizePt, lineHeight: metrics.lineHeight };
  const expected = countCharacters(document.blocks);
  const foot = (page: number, pages: number) => footNode(document, measure, page, pages);
  const pages = builder.layoutDocument(
    document.blocks,
    pdf,
    {},
    defaultStyle,
    undefined,
    undefined,
    foot,
    undefined,
    isLonelyHeading,
  );
  const feet = pages.map((_, index) => footText(document.foot, index + 1, pages.length)).join('');
  assertAllLaidOut(expected, pages, feet);
  new Renderer(pdf).renderPages(pages);
  pdf.end();
  return collect(pdf);
}

function facesOf(fonts: FontFiles): Record<string, Record<string, Uint8Array>> {
  return Object.fromEntries(
    Object.entries(fonts).map(([name, { normal, bold }]) => [
      name,
      // Getters: a face that a document does not use is never opened.
      {
        get normal() {
          return sharedFace(normal);
        },
        get bold() {
          return sharedFace(bold);
        },
      },
    ]),
  );
}

function optionsOf({ metrics, title, author, created }: PdfDocument): object {
  return {
    size: [metrics.page.widthPt, metrics.page.heightPt],
    pdfVersion: '1.7',
    displayTitle: true,
    lang: 'ja-JP',
    autoFirstPage: false,
    font: null,
    info: {
      Title: title,
      Author: author,
      Creator: PROGRAM,
      Producer: `${PROGRAM} (pdfmake)`,
      CreationDate: created ?? NO_DATE,
    },
  };
}

function footNode(document: PdfDocument, measure: FontMeasure, page: number, pages: number): object {
  const { metrics } = document;
  return {
    text: faceRuns(footText(document.foot, page, pages), document.face, measure).map((run) => ({
      text: run.text,
      font: run.face,
    })),
    alignment: 'center',
    fontSize: FOOT.fontSizePt,
    lineHeight: 1.3,
    margin: [metrics.margins.left, metrics.margins.bottom * 0.3, metrics.margins.right, 0],
  };
}

/** Whether a heading stands on its page with nothing but headings after it. */
function isLonelyHeading(node: PlacedNode, query: { getFollowingNodesOnPage(): PlacedNode[] }): boolean {
  return (
    node.headlineLevel !== undefined &&
    query.getFollowingNodesOnPage().every(({ headlineLevel }) => headlineLevel !== undefined)
  );
}

const GRID = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#000000',
  vLineColor: () => '#000000',
  paddingLeft: () => CELL_PADDING_PT,
  paddingRight: () => CELL_PADDING_PT,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
