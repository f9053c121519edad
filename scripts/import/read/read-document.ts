import type { Root } from 'mdast';
import type { Problem } from '../../problems/problem.ts';
import type { Result } from '../../problems/result.ts';

/** The formats of documents that can be read. */
export type InputFormat = 'text' | 'markdown' | 'html' | 'word' | 'pdf';

/** Why words were set apart from the main text of a document. They are kept and reported. */
export type Aside =
  | 'running-head'
  | 'page-number'
  | 'navigation'
  | 'footnote'
  | 'comment'
  | 'hidden'
  | 'form'
  | 'alternative-text';

/** What a reader knows of a block besides its words. */
export interface BlockData {
  /** The page in a PDF, from 1. The lines of positions are then counted on that page. */
  readonly page?: number;
  /** Why the block, with all in it, is set apart. */
  readonly aside?: Aside;
  /** In our own documents: the directive of the template that made the block, such as `clause`. */
  readonly role?: string;
  /** In our own documents: the id of the part whose words these are. */
  readonly id?: string;
  /** The number or mark of a list item as it was printed, such as `（1）`. Absent if the words still contain it. */
  readonly label?: string;
  /** Whether the heading is a `summary`, which opens and closes the contents below it. */
  readonly isSummary?: true;
}

declare module 'mdast' {
  // The data of mdast's nodes can be extended only through this interface.
  interface Data {
    block?: BlockData;
  }
}

/**
 * A document that was read. All formats give the same kind of tree. Its blocks are paragraphs, headings, lists and
 * tables. The lines of a paragraph are separated by line feeds or breaks. Every block has a position: its line in a
 * text file, the number of its paragraph in a Word file, or the line on its page in a PDF. The tree has every
 * character of the document except white space.
 */
export interface ReadDocument {
  readonly format: InputFormat;
  readonly tree: Root;
  /** Whether this program made the document. */
  readonly isOwn: boolean;
  /** What could not be read exactly. The rest of the document was read. Absent if there is nothing to report. */
  readonly warnings?: readonly Problem[];
}

/** What the user says of a document. */
export interface ReadOptions {
  /** The encoding of a text, such as `shift_jis`. If absent, it is detected. */
  readonly encoding?: string;
}

/** Reads the bytes of a file of one format. `file` is its name as the user gave it. */
export type Reader = (file: string, bytes: Uint8Array, options: ReadOptions) => Promise<Result<ReadDocument>>;
