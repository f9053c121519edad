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

/** What a store holds. `unreadable` are the JSON files that are no source, with the reason as a code. */
export interface StoreListing {
  readonly editions: readonly StoredEdition[];
  readonly unreadable: readonly { readonly path: string; readonly reason: UnreadableReason }[];
  /** Documents that were not finished, because the page was closed while they were written, and are mended now. */
  readonly mended: readonly string[];
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
 * Where sources and documents are kept. Every method that reaches the world rejects with a `StoreFailure` if the world
 * refuses.
 */
export interface Store {
  readonly kind: 'folder' | 'files';
  /** The name of the folder that was chosen; empty for files. */
  readonly name: string;
  list(): Promise<StoreListing>;
  read(path: string): Promise<Stored | undefined>;
  /** Writes the whole file, unless it is no longer the version that is given. */
  write(path: string, bytes: Uint8Array, version: string): Promise<Written>;
  /** Writes all documents of an edition. Returns the folder or the file that they are in, in words for a person. */
  writeDocuments(edition: StoredEdition, source: Uint8Array, files: readonly MadeFile[]): Promise<string>;
  /** Returns what another has written since this version; undefined if nothing has changed. */
  changedSince(path: string, version: string): Promise<Stored | 'gone' | undefined>;
  /** The journal of an edition; absent where nothing may be kept. */
  readonly journal?: Journal;
}

/** The last inputs that may not be in the file yet. */
export interface JournalEntry {
  /** The text of the file that the inputs were made on, and the text with them. */
  readonly base: string;
  readonly text: string;
}

/** Keeps the last inputs beside the source, so that a killed page loses none. */
export interface Journal {
  read(path: string): Promise<JournalEntry | undefined>;
  write(path: string, entry: JournalEntry): Promise<void>;
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
