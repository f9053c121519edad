import { retried } from '../../platform/retried.ts';
import type { FileHandle, FileState, FolderHandle } from './handles.ts';
import { StoreFailure } from './store.ts';

/** Something in a folder, with its name. */
export type Entry = readonly [name: string, handle: FileHandle | FolderHandle];

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

/** Returns the bytes of a file in the state that was got. */
export async function bytesOfFile(file: Pick<FileState, 'arrayBuffer'>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Returns whether two files have the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
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

/** Returns undefined instead of the error that there is no such file or folder. */
async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Returns the folder at a path. The empty path is the root. */
async function folderAt(root: FolderHandle, path: string, create = false): Promise<FolderHandle> {
  let folder = root;
  for (const name of path.split('/').filter(Boolean))
    folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

function parted(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
}

async function fileAt(root: FolderHandle, path: string, create = false): Promise<FileHandle> {
  const { folder, name } = parted(path);
  return (await folderAt(root, folder, create)).getFileHandle(name, { create });
}

async function entriesOf(root: FolderHandle, path: string): Promise<Entry[] | undefined> {
  const folder = await ifThere(folderAt(root, path));
  return folder && (await ifThere(sortedEntries(folder)));
}

async function sortedEntries(folder: FolderHandle): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of folder.entries()) entries.push(entry);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

async function allBelow(root: FolderHandle, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { kind }] of (await entriesOf(root, path)) ?? []) {
    if (kind === 'file') found.push(name);
    else found.push(...(await allBelow(root, `${path}/${name}`)).map((below) => `${name}/${below}`));
  }
  return found;
}

async function readAt(root: FolderHandle, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await ifThere(fileAt(root, path));
  return file && (await ifThere(file.getFile().then(bytesOfFile)));
}

async function putAt(root: FolderHandle, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const present = await readAt(root, path);
  if (present && sameBytes(present, bytes)) return true;
  const file = await fileAt(root, path, true);
  await written(file, bytes, async () => true);
  return sameBytes((await readAt(root, path)) ?? new Uint8Array(), bytes);
}

async function replaceAt(
  root: FolderHandle,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  isFormer: (present: Uint8Array<ArrayBuffer>) => Promise<boolean>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const present = await readAt(root, path);
  // A try that seemed to fail may have written these bytes.
  if (!present || sameBytes(present, bytes) || !(await isFormer(present))) return present;
  const file = await ifThere(fileAt(root, path));
  if (!file) return undefined;
  await written(file, bytes, async () => {
    const last = await readAt(root, path);
    return last !== undefined && sameBytes(last, present);
  });
  return readAt(root, path);
}

/** Writes the bytes beside the file. They take its place only if, at the last moment, `mayStill` says so. */
async function written(
  file: FileHandle,
  bytes: Uint8Array<ArrayBuffer>,
  mayStill: () => Promise<boolean>,
): Promise<void> {
  const writer = await file.createWritable();
  try {
    await writer.write(bytes);
    if (await mayStill()) await writer.close();
    else await writer.abort();
  } catch (error) {
    await writer.abort().catch(() => undefined);
    throw error;
  }
}

async function removeAt(root: FolderHandle, path: string, recursive: boolean): Promise<void> {
  const { folder, name } = parted(path);
  const above = await ifThere(folderAt(root, folder));
  if (!above) return;
  try {
    await ifThere(above.removeEntry(name, { recursive }));
  } catch (error) {
    // Somebody has something in it, so it stays.
    if (recursive || !(error instanceof DOMException && error.name === 'InvalidModificationError'))
      throw error;
  }
}

/** A browser writes no bytes that are shared with other threads. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
