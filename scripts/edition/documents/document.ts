import type { Root } from 'mdast';
import type { Notice } from '../../notice/notice.ts';
import type { Leaf } from '../../print/views/leaf.ts';

/** The parts of a revision that a user can ask for. */
export type Part = 'pdf' | 'html' | 'annexes' | 'changes';

/** The formats of a document's files. `FORMATS` makes each of them. */
export type FormatName = 'pdf' | 'page' | 'fragment' | 'style' | 'markdown';

/** One document with its words filled in, before it gets a format. */
export interface FilledDocument {
  readonly notice: Notice;
  readonly tree: Root;
  readonly leaves: readonly Leaf[];
  /** What the template got: the root of the document's view. */
  readonly data: object;
  /** The title in a window, in a bookmark and in the information of the file. */
  readonly title: string;
  /** Who may read it. Search engines are kept away unless it is `public`. */
  readonly audience: 'public' | 'contractor' | 'internal';
}

/** A file in a revision's folder. Its path is relative to that folder. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
