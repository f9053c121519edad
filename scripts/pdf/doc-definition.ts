import type { Leaf } from '../views/leaf.ts';

/** What a block or a span of a document definition is, for the structure that a screen reader hears. */
export interface Owner {
  readonly type: string;
  /** The heading's level, where the type is `heading`. */
  readonly level?: number;
  /** How many lists a list item stands in. */
  readonly depth?: number;
}

/** One run of words in one face; pdfmake lays it out, and `leaf` says which value it is. */
export interface PdfSpan {
  text: string;
  leaf?: Leaf;
  font?: string;
  bold?: boolean;
  italics?: boolean;
  fontSize?: number;
  lineHeight?: number;
  noWrap?: boolean;
  link?: string;
  furniture?: true;
}

/** A paragraph, heading or list item: pdfmake's text node. Lengths are in points. */
export interface PdfText {
  text: PdfSpan[];
  owner: Owner;
  furniture?: true;
  margin: [left: number, top: number, right: number, bottom: number];
  alignment?: 'left' | 'right' | 'center';
  fontSize?: number;
  leadingIndent?: number;
  headlineLevel?: number;
  id?: string;
  outline?: true;
  outlineText?: string;
  outlineParentId?: string;
  outlineExpanded?: true;
}

/** A cell is a stack of paragraphs with, in the head row, a fill. */
export interface PdfCell {
  stack: PdfText[];
  fillColor?: string;
}

export interface PdfTable {
  table: {
    headerRows: number;
    dontBreakRows: boolean;
    keepWithHeaderRows: number;
    widths: number[];
    body: PdfCell[][];
  };
  owner: Owner;
  layout: string;
  margin: [left: number, top: number, right: number, bottom: number];
}

/** Headings with what follows them, which must not be parted by the end of a page. */
export interface PdfKept {
  stack: PdfBlock[];
  unbreakable: true;
}

export type PdfBlock = PdfText | PdfTable | PdfKept;
