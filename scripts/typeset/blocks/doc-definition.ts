import type { Leaf } from '../../print/views/leaf.ts';
import type { StyledText } from '../lines/paragraph.ts';
import type { StructureElement } from './structure.ts';

/** The target of a link, and its description for people who cannot see its context. */
export interface PdfLink {
  readonly uri: string;
  readonly description: string;
}

/** Words of one style. `leaf` is the value that they show, `element` their structure element for screen readers. */
export interface PdfSpan extends StyledText {
  readonly leaf?: Leaf;
  readonly furniture?: true;
  readonly underlined?: true;
  readonly link?: PdfLink;
  /** Absent if the words only repeat what a reader has heard before: then they become an artifact. */
  readonly element?: StructureElement;
}

/** A paragraph, heading or list item. For pdfmake it is a text node. Lengths are in points. */
export interface PdfText {
  readonly text: PdfSpan[];
  readonly margin: Margin;
  readonly fontSize: number;
  readonly alignment: Alignment;
  /** The bookmark of a heading: its level, from 1, and its structure element. */
  readonly bookmark?: { readonly level: number; readonly element: StructureElement };
  /** How much more the first line is indented than the others. If it is negative, the mark hangs to the left. */
  readonly firstIndent?: number;
  readonly furniture?: true;
  /** No page break between this block and the next. */
  readonly keepWithNext?: true;
  /**
   * No page break between this block and the next if the whole group of both fits on one page; with `list`, if the
   * first item of the list after them fits too. Otherwise a page break may come anywhere in the group.
   */
  readonly groupedWithNext?: 'item' | 'list';
  /** No page break within this block. */
  readonly keepWhole?: true;
  /** This block starts a new page. */
  readonly startsPage?: true;
}

type Margin = readonly [left: number, top: number, right: number, bottom: number];

/** `justified` adds space between the characters of lines that nearly fill the measure (the length of a line). */
export type Alignment = 'left' | 'right' | 'center' | 'justified';

/** A cell is a stack of paragraphs. Cells of head rows and of section rows have a fill. */
export interface PdfCell {
  readonly stack: PdfText[];
  readonly fillColor?: string;
  /** In the first cell of a row: no page break between this row and the next. */
  readonly keepWithNext?: true;
}

/** A table with rules. Widths and margins are in points. */
export interface PdfTable {
  readonly table: {
    readonly headerRows: number;
    readonly widths: number[];
    readonly body: PdfCell[][];
  };
  readonly margin: Margin;
  /** The free space above and below the words of a cell. */
  readonly layout: 'grid' | 'open';
}

/** A block of a document. */
export type PdfBlock = PdfText | PdfTable;

/** The blocks that pdfmake lays out, and their structure. */
export interface DocDefinition {
  readonly blocks: readonly PdfBlock[];
  readonly structure: StructureElement;
}
