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
 * The parts of pdfmake below its public interface. The program uses nothing else of pdfmake. They lay out a document
 * definition on pages. The version is pinned exactly, and a contract test checks the parts that are used here.
 */

/** Measures the least and the greatest width of nodes. */
interface Measure {
  measureLeaf(node: object): object;
  /** Measures all cells, and puts placeholders in place of spanned cells. */
  measureTable(node: MeasuredTable): object;
}

interface Layout {
  docPreprocessor: unknown;
  docMeasure: unknown;
  readonly writer: LayoutWriter;
  /** Lays out the content once, without a second pass for page breaks. */
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

// pdfmake has no types for these modules. The types above describe them, and the contract test checks them.

/** Prepares blocks for measuring. */
export const DocPreprocessor = docPreprocessor.default as new () => unknown;

/** Measures blocks. */
export const DocMeasure = docMeasure.default as new (
  pdf: null,
  styles: object,
  defaultStyle: object,
  svgMeasure: null,
  tableLayouts: TableLayouts,
) => Measure;

/** Lays blocks out on pages. */
export const LayoutBuilder = layoutBuilder.default as new (
  pageSize: PageSize,
  margins: Margins,
  svgMeasure: null,
) => Layout;
