import type { Root } from 'mdast';
import type { Notice } from '../../notice/notice.ts';
import type { Leaf } from '../../print/views/leaf.ts';

/** What of a revision can be asked for. */
export type Part = 'pdf' | 'html' | 'annexes' | 'changes';

/** The forms that a document takes as a file; `FORMATS` makes each. */
export type FormatName = 'pdf' | 'page' | 'fragment' | 'style' | 'markdown';

/** One document filled with its words, before it takes any format. */
export interface FilledDocument {
  readonly notice: Notice;
  readonly tree: Root;
  readonly leaves: readonly Leaf[];
  /** What the template was given: the root of the document's view. */
  readonly data: object;
  /** The title that a window, a bookmark and the file's information show. */
  readonly title: string;
  /** Of the public, or of one addressee: search engines are kept away from the latter. */
  readonly audience: 'public' | 'contractor' | 'internal';
}

/** A file of a revision's folder, its path relative to that folder. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
