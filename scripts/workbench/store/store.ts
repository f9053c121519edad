import type { MadeFile } from '../answers/ask.ts';

/** The bytes of a file, and a name for this state of it. */
export interface Stored {
  readonly bytes: Uint8Array;
  readonly version: string;
}

/** A source that a store holds. `path` is how the store knows it. */
export interface StoredEdition {
  readonly path: string;
  readonly society: string;
  readonly revision: string;
  readonly bytes: Uint8Array;
  /** Whether the society has templates of its own, which the page cannot use. */
  readonly hasOwnTemplates: boolean;
}

/** Another file with the content of an edition, such as a sync client makes of a conflict (`2027-PC01.json`). */
export interface EditionCopy {
  readonly path: string;
  /** The ids of the edition that it is a copy of, which is in the listing too. */
  readonly society: string;
  readonly revision: string;
  readonly bytes: Uint8Array;
}

/** What a store holds, each list sorted by path. */
export interface StoreListing {
  readonly editions: readonly StoredEdition[];
  /** The page says of them: 「同じ原稿の控えが2つあります」. */
  readonly copies: readonly EditionCopy[];
  /** The JSON files that look like a source and are none, with the reason as a code. */
  readonly unreadable: readonly { readonly path: string; readonly reason: UnreadableReason }[];
  /** The folders of documents that were not finished, because the page was closed, and are mended now. */
  readonly mended: readonly string[];
  /** The folders of documents that are not finished and could not be mended. */
  readonly unfinished: readonly string[];
  /** Whether there are more files than were looked at. */
  readonly isCut: boolean;
}

export type UnreadableReason =
  | 'not-json'
  | 'not-a-source'
  | 'too-large'
  | 'encoding'
  | 'system'
  | 'misplaced';

/** The result of a write: the new version, or what another has written since. `gone`: the file is no longer there. */
export type Written =
  | { readonly kind: 'written'; readonly version: string }
  | { readonly kind: 'changed'; readonly stored: Stored }
  | { readonly kind: 'gone' };

/**
 * The result of writing documents. `place` is the folder or file that they are in. Nothing was written if there are
 * files in the folder that a person has put there (`foreign`) or Word files that a person has edited (`edited`).
 */
export type DocumentsWritten =
  | { readonly kind: 'written'; readonly place: string }
  | { readonly kind: 'kept'; readonly foreign: readonly string[]; readonly edited: readonly string[] };

/**
 * Where sources and documents are kept. Every method that reaches the world rejects with a `StoreFailure` if the world
 * refuses.
 */
export interface Store {
  readonly kind: 'folder' | 'files';
  /** The name of the folder that was chosen; empty for files. */
  readonly name: string;
  /**
   * Whether what `write` has written is kept. If not, it is only in the memory of the page until it was handed out, and
   * the page says 「まだ保存していません」.
   */
  readonly keepsFiles: boolean;
  list(): Promise<StoreListing>;
  read(path: string): Promise<Stored | undefined>;
  /** Writes the whole file, unless it is no longer the version that is given. */
  write(path: string, bytes: Uint8Array, version: string): Promise<Written>;
  /** Writes all documents of an edition, whole or not at all. `source` is what they were made from. */
  writeDocuments(
    edition: Pick<StoredEdition, 'society' | 'revision'>,
    source: Uint8Array,
    files: readonly MadeFile[],
  ): Promise<DocumentsWritten>;
  /** Returns what another has written since this version; undefined if nothing has changed. */
  changedSince(path: string, version: string): Promise<Stored | 'gone' | undefined>;
  /** Gives the file out as a download, under the name that is returned. Only a store that keeps no files has it. */
  handOut?(path: string): Promise<string>;
  /** The journal of an edition; absent where nothing may be kept. */
  readonly journal?: Journal;
}

/** The last inputs that may not be in the file yet. */
export interface JournalEntry {
  /** The text of the file that the inputs were made on, and the text with them. */
  readonly base: string;
  readonly text: string;
  /** A text between these two that was being written into the file: it may be there or not. */
  readonly writing?: string;
}

/** Keeps the last inputs beside the source, so that a killed page loses none. */
export interface Journal {
  /** Returns undefined if there is none, or none that is whole. Never rejects. */
  read(path: string): Promise<JournalEntry | undefined>;
  /** Returns at once; the entry is in the folder within a second. Never throws. */
  write(path: string, entry: JournalEntry): void;
  /** Writes now what still waits. Never rejects. */
  flush(): Promise<void>;
  /**
   * Is called before the file is written: an entry in the folder gets the latest inputs, so that it is never older than
   * the file. Never rejects.
   */
  beforeWriting(path: string): Promise<void>;
  /** Forgets the entry of an edition. Never rejects. */
  clear(path: string): Promise<void>;
}

/** The store could not do it. `code` is the name of the browser's error, such as NoModificationAllowedError. */
export class StoreFailure extends Error {
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`The store refuses (${code})`, { cause });
    this.name = 'StoreFailure';
    this.code = code;
  }
}
