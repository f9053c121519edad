import { createRequire } from 'node:module';

/*
 * The parts of pdfmake that are reached beneath its public interface, and all of pdfmake that the program
 * knows. The version is pinned exactly, and a contract test holds what is used here.
 */

/** pdfmake's document: pdfkit's, with fonts found by name. */
export interface PdfMakeDocument extends AsyncIterable<Uint8Array> {
  info: Record<string, unknown>;
  _normalizeColor(color: unknown): number[] | null;
  _getColorSpace(color: number[]): string;
  endMetadata(): void;
  end(): void;
}

type DocumentConstructor = new (
  fonts: Record<string, Record<string, Uint8Array>>,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  virtualfs: null,
  localAccessPolicy: () => boolean,
) => PdfMakeDocument;

/** A node as `pageBreakBefore` sees it after a layout. */
export interface PlacedNode {
  readonly headlineLevel?: number;
}

/** A page after layout: what is drawn on it, lengths in points from its upper left corner. */
export interface LaidOutPage {
  readonly items: readonly {
    readonly type: string;
    readonly item: {
      readonly x: number;
      readonly y: number;
      readonly inlines?: readonly { readonly text: string }[];
    };
  }[];
  readonly pageSize: { readonly width: number; readonly height: number };
}

type Footer = (page: number, pages: number) => object;
type PageBreakBefore = (node: PlacedNode, query: { getFollowingNodesOnPage(): PlacedNode[] }) => boolean;

/** Lays a document definition out on pages. */
interface Layout {
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: readonly object[],
    pdf: PdfMakeDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: Footer,
    watermark: undefined,
    pageBreakBefore: PageBreakBefore,
  ): LaidOutPage[];
}

/** Draws laid-out pages into the document. */
interface PageRenderer {
  renderPages(pages: readonly LaidOutPage[]): void;
}

const require = createRequire(import.meta.url);

// pdfmake has no types for these modules; what they are is written above and held by the contract test.
export const PdfMakeDocument = require('pdfmake/js/PDFDocument.js').default as DocumentConstructor;
export const LayoutBuilder = require('pdfmake/js/LayoutBuilder.js').default as new (
  pageSize: object,
  pageMargins: object,
  svgMeasure: object,
) => Layout;
export const Renderer = require('pdfmake/js/Renderer.js').default as new (
  pdf: PdfMakeDocument,
) => PageRenderer;
export const SvgMeasure = require('pdfmake/js/SVGMeasure.js').default as new () => object;
