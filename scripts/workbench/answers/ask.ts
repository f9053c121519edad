import type { Problem } from '../../problems/problem.ts';
import type { FontFiles } from '../../typeset/fonts/typeface.ts';

/** A source as it is in the store: its ids come from its place, its bytes may begin with a byte order mark. */
export interface AskedSource {
  readonly society: string;
  readonly revision: string;
  readonly bytes: Uint8Array;
}

/** What the page asks of its worker. `number` names the state that is asked about, and comes back in the answer. */
export type Ask =
  /** What a state of the text says: its problems, and the page that it makes. */
  | {
      readonly kind: 'look';
      readonly number: number;
      readonly society: string;
      readonly revision: string;
      readonly text: string;
    }
  /** All documents of an edition, for the store. */
  | {
      readonly kind: 'make';
      readonly number: number;
      readonly source: AskedSource;
      readonly predecessor?: AskedSource;
      readonly faces: FontFiles;
      /** The browser with its version, for the manifest. */
      readonly browser: string;
    };

/** One block of the previewed page: an element of the main flow. */
export interface PreviewBlock {
  /** Its HTML. Each printed leaf is wrapped in an element with `data-at`, an index into `pointers`. */
  readonly html: string;
  /** The pointers, in the text that was asked about, of the leaves in this block. */
  readonly pointers: readonly string[];
}

/** How often the words of one value are printed. */
export interface Printed {
  /** How many times the notice prints it, and so the page and the PDF each. */
  readonly notice: number;
  /** The ids of the contractors whose annex prints it. */
  readonly annexes: readonly string[];
}

/** The answer to `look`. */
export interface Looked {
  readonly number: number;
  /** All problems of the text: those of the schema, and the references of what can be shown. */
  readonly problems: readonly Problem[];
  /** Absent if the text cannot be shown at all. */
  readonly preview?: {
    readonly blocks: readonly PreviewBlock[];
    /** The style sheets of the page. */
    readonly styles: string;
    /** How many places were left out, because they are unfinished. */
    readonly leftOut: number;
  };
  /** Where each value is printed, by its pointer. A value that is printed nowhere is missing here. */
  readonly printed: Readonly<Record<string, Printed>>;
}

/** A file to be written. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The answer to `make`: the files with manifest.json last; or the problems, and no file. */
export interface Made {
  readonly number: number;
  readonly files: readonly MadeFile[];
  readonly problems: readonly Problem[];
}

/** The answer to an ask that the program could not answer because of a bug. */
export interface Failed {
  /** What was asked: looks and makes are numbered each by themselves. */
  readonly kind: Ask['kind'];
  readonly number: number;
  /** What is told to the program's makers, in English. */
  readonly failure: string;
}
