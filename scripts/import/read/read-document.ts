import type { Root } from 'mdast';
import type { Problem } from '../../problems/problem.ts';
import type { Result } from '../../problems/result.ts';

/** The forms of document that can be read. */
export type InputFormat = 'text' | 'markdown' | 'html' | 'word' | 'pdf';

/** Why words were set apart from the main flow of a document. They are kept, and told of. */
export type Aside =
  | 'running-head'
  | 'page-number'
  | 'navigation'
  | 'footnote'
  | 'comment'
  | 'hidden'
  | 'form'
  | 'alternative-text';

/** What a reader knows of a block beyond its words. */
export interface BlockData {
  /** The page of a PDF, from 1; the lines of positions are then counted on that page. */
  readonly page?: number;
  /** What sets the block, and all in it, apart. */
  readonly aside?: Aside;
  /** A document of our own: the directive of the template that the block was made by, such as `clause`. */
  readonly role?: string;
  /** A document of our own: the id of the part whose words these are. */
  readonly id?: string;
  /** A list item's number or mark as it was printed, such as `（1）`; absent where the words still hold it. */
  readonly label?: string;
  /** A heading that opens and closes what is below it. */
  readonly isSummary?: true;
}

declare module 'mdast' {
  // mdast's nodes take what a program knows of them by this interface, which cannot be written otherwise.
  interface Data {
    block?: BlockData;
  }
}

/**
 * A document that was read: whatever its format was, one tree. Blocks are paragraphs, headings, lists and tables;
 * a paragraph's lines are parted by line feeds or breaks. Every block has a position: its line in a text file,
 * the ordinal of its paragraph in a Word file, the line on its page in a PDF. No character of the document but
 * white space is missing from the tree.
 */
export interface ReadDocument {
  readonly format: InputFormat;
  readonly tree: Root;
  /** Whether the document was made by this program. */
  readonly isOwn: boolean;
  /** What could not be read as it stands; the rest of the document was read. Absent if there is nothing to tell. */
  readonly warnings?: readonly Problem[];
}

/** What a person says of a document. */
export interface ReadOptions {
  /** The encoding of a text, such as `shift_jis`; found out where it is absent. */
  readonly encoding?: string;
}

/** Reads the bytes of a file of one format; `file` is its name as the user gave it. */
export type Reader = (file: string, bytes: Uint8Array, options: ReadOptions) => Promise<Result<ReadDocument>>;
