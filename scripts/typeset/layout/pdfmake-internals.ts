import docMeasure from 'pdfmake/js/DocMeasure.js';
import docPreprocessor from 'pdfmake/js/DocPreprocessor.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import type { PdfText } from '../blocks/doc-definition.ts';
import type { LaidOutPage } from './laid-out-page.ts';
import type {
  LayoutWriter,
  Margins,
  MeasuredNode,
  MeasuredTable,
  PageSize,
  TableLayouts,
} from './pdfmake-types.ts';

/*
 * The parts of pdfmake that are reached beneath its public interface, and all of pdfmake that the program knows: what
 * lays a document definition out on pages. The version is pinned exactly, and a contract test holds what is used here.
 */

/** Says how wide nodes are at least and at most. */
interface Measure {
  measureLeaf(node: object): object;
  /** Measures all cells, and puts marks in the place of the spanned ones. */
  measureTable(node: MeasuredTable): object;
}

interface Layout {
  docPreprocessor: unknown;
  docMeasure: unknown;
  readonly writer: LayoutWriter;
  /** Lays the content out once, without asking for page breaks afterwards. */
  tryLayoutDocument(
    content: readonly object[],
    pdf: null,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: (page: number, pages: number) => PdfText,
    watermark: undefined,
  ): { readonly pages: readonly LaidOutPage[] };
  processNode(node: MeasuredNode, isVerticalAlignmentAllowed?: boolean): void;
  processVerticalContainer(node: { readonly stack: readonly MeasuredNode[] }): void;
  processLeaf(node: MeasuredNode): void;
}

// pdfmake has no types for these modules; what they are is written above and held by the contract test.
export const DocPreprocessor = docPreprocessor.default as new () => unknown;
export const DocMeasure = docMeasure.default as new (
  pdf: null,
  styles: object,
  defaultStyle: object,
  svgMeasure: null,
  tableLayouts: TableLayouts,
) => Measure;
export const LayoutBuilder = layoutBuilder.default as new (
  pageSize: PageSize,
  margins: Margins,
  svgMeasure: null,
) => Layout;
