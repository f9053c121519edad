import type { Leaf } from '../../print/views/leaf.ts';
import type { StyledText } from '../lines/paragraph.ts';
import type { StructureElement } from './structure.ts';

/** Where a link leads and what it is called for those who do not see where it stands. */
export interface PdfLink {
  readonly uri: string;
  readonly description: string;
}

/** Words of one style; `leaf` says which value they are, `element` what they are to a screen reader. */
export interface PdfSpan extends StyledText {
  readonly leaf?: Leaf;
  readonly furniture?: true;
  readonly underlined?: true;
  readonly link?: PdfLink;
  /** Nothing for words that only repeat what a reader has heard: they become an artifact. */
  readonly element?: StructureElement;
}

/** A paragraph, heading or list item. pdfmake takes it for a text node. Lengths are in points. */
export interface PdfText {
  readonly text: PdfSpan[];
  readonly margin: Margin;
  readonly fontSize: number;
  readonly alignment: Alignment;
  /** A heading's bookmark: its level, from 1, and the heading. */
  readonly bookmark?: { readonly level: number; readonly element: StructureElement };
  /** What the first line is indented more than the others; a mark hangs where it is negative. */
  readonly firstIndent?: number;
  readonly furniture?: true;
  /** No page ends between this block and the next. */
  readonly keepWithNext?: true;
  /**
   * The same, where a page has room for the whole group that both belong to; `list`, where it has room for the list's
   * first item besides. Else the group may be parted anywhere.
   */
  readonly groupedWithNext?: 'item' | 'list';
  /** No page ends within this block. */
  readonly keepWhole?: true;
  /** A page begins with this block. */
  readonly startsPage?: true;
}

type Margin = readonly [left: number, top: number, right: number, bottom: number];

/** `justified` spaces out lines that nearly fill the measure. */
export type Alignment = 'left' | 'right' | 'center' | 'justified';

/** A cell is a stack of paragraphs; heads and the rows of sections are filled. */
export interface PdfCell {
  readonly stack: PdfText[];
  readonly fillColor?: string;
  /** In a row's first cell: no page ends between this row and the next. */
  readonly keepWithNext?: true;
}

export interface PdfTable {
  readonly table: {
    readonly headerRows: number;
    readonly widths: number[];
    readonly body: PdfCell[][];
  };
  readonly margin: Margin;
  /** How much is kept free above and below the words of a cell. */
  readonly layout: 'grid' | 'open';
}

export type PdfBlock = PdfText | PdfTable;

/** What pdfmake lays out, and the structure of it. */
export interface DocDefinition {
  readonly blocks: readonly PdfBlock[];
  readonly structure: StructureElement;
}
