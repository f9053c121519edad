/** A file as it is now. */
export interface FileNow {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lastModified: number;
}

/**
 * What a stand-in of a directory handle does to the world. Paths have `/`; the empty one is the root. Arguments and
 * results can be sent between a page and Node. They reject with a DOMException, by the names that Chromium gives.
 */
export interface HandleOperations {
  list(path: string): Promise<readonly (readonly [name: string, kind: 'file' | 'directory'])[]>;
  kindOf(path: string): Promise<'file' | 'directory' | undefined>;
  makeFile(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  read(path: string): Promise<FileNow>;
  /** Returns the name of a file beside it, into which is written before it takes the place. */
  openSwap(path: string): Promise<string>;
  writeSwap(swap: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  closeSwap(swap: string, path: string): Promise<void>;
  abortSwap(swap: string): Promise<void>;
  remove(path: string, recursive: boolean): Promise<void>;
}

/** The names of all operations. */
export const OPERATIONS = [
  'list',
  'kindOf',
  'makeFile',
  'makeFolder',
  'read',
  'openSwap',
  'writeSwap',
  'closeSwap',
  'abortSwap',
  'remove',
] as const satisfies readonly (keyof HandleOperations)[];
