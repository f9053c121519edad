import { retried } from '../../platform/retried.ts';
import { allBelow, type Entry, entriesOf, putAt, readAt, removeAt, replaceAt } from './handle-paths.ts';
import type { FolderHandle } from './handles.ts';
import { StoreFailure } from './store.ts';

/**
 * The files below a chosen folder, by their paths with `/`. All methods reject with a StoreFailure if the browser or the
 * system refuses; they have then tried it five times.
 */
export interface FolderFiles {
  readonly root: FolderHandle;
  /** Returns what is in a folder, sorted by name; undefined if there is no such folder. */
  entries(path: string): Promise<readonly Entry[] | undefined>;
  /** Returns the paths, relative to a folder, of all files below it, sorted. Without such a folder there are none. */
  filesBelow(path: string): Promise<string[]>;
  /** Returns the bytes of a file; undefined if there is none. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * Writes a whole file, and makes the folders above it. The bytes are read back: `false` means that they are others,
   * because somebody else has written. A file that has these bytes already is left alone.
   */
  put(path: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * Replaces the bytes of a file that is there, unless `isFormer` says of its present bytes that they are not the ones
   * to be replaced. Returns the bytes that the file has in the end; undefined if it is gone.
   */
  replace(
    path: string,
    bytes: Uint8Array,
    isFormer: (present: Uint8Array<ArrayBuffer>) => Promise<boolean>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Removes a file, or a folder with all that is in it, if it is there. */
  remove(path: string): Promise<void>;
  /** Removes a folder if it is empty. */
  removeEmpty(path: string): Promise<void>;
}

/** Returns the files below a folder. `pause` waits between the tries of a refused operation. */
export function folderFiles(root: FolderHandle, pause: (ms: number) => Promise<void> = wait): FolderFiles {
  const tried = async <T>(attempt: () => Promise<T>): Promise<T> => {
    try {
      return await retried(attempt, mayPass, pause);
    } catch (error) {
      throw error instanceof DOMException ? new StoreFailure(error.name, error) : error;
    }
  };
  return {
    root,
    entries: (path) => tried(() => entriesOf(root, path)),
    filesBelow: (path) => tried(async () => (await allBelow(root, path)).sort()),
    read: (path) => tried(() => readAt(root, path)),
    put: (path, bytes) => tried(() => putAt(root, path, plain(bytes))),
    replace: (path, bytes, isFormer) => tried(() => replaceAt(root, path, plain(bytes), isFormer)),
    remove: (path) => tried(() => removeAt(root, path, true)),
    removeEmpty: (path) => tried(() => removeAt(root, path, false)),
  };
}

/** The page's own clock. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Errors that stay the same however often one tries. Anything else may be another program that holds the file. */
const LASTING = ['NotFoundError', 'TypeMismatchError', 'SecurityError', 'AbortError'];

function mayPass(error: unknown): boolean {
  return error instanceof DOMException && !LASTING.includes(error.name);
}

/** A browser writes no bytes that are shared with other threads. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
