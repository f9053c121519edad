import type { FileHandle, FileState, FolderHandle } from './handles.ts';

/** What one does to the files below a handle by their paths with `/`. It rejects as the handles do. */

/** Something in a folder, with its name. */
export type Entry = readonly [name: string, handle: FileHandle | FolderHandle];

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

/** Returns what is in a folder, sorted by name; undefined if there is no such folder. */
export async function entriesOf(root: FolderHandle, path: string): Promise<Entry[] | undefined> {
  const folder = await ifThere(folderAt(root, path));
  return folder && (await ifThere(sortedEntries(folder)));
}

async function sortedEntries(folder: FolderHandle): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of folder.entries()) entries.push(entry);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Returns the paths, relative to a folder, of all files below it. */
export async function allBelow(root: FolderHandle, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { kind }] of (await entriesOf(root, path)) ?? []) {
    if (kind === 'file') found.push(name);
    else found.push(...(await allBelow(root, `${path}/${name}`)).map((below) => `${name}/${below}`));
  }
  return found;
}

/** Returns the bytes of a file; undefined if there is none. */
export async function readAt(root: FolderHandle, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await ifThere(fileAt(root, path));
  return file && (await ifThere(file.getFile().then(bytesOfFile)));
}

/** Writes a whole file, and the folders above it. Returns whether the bytes that are read back are those. */
export async function putAt(
  root: FolderHandle,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const present = await readAt(root, path);
  if (present && sameBytes(present, bytes)) return true;
  const file = await fileAt(root, path, true);
  await written(file, bytes, async () => true);
  return sameBytes((await readAt(root, path)) ?? new Uint8Array(), bytes);
}

/** Replaces the bytes of a file if `isFormer` agrees. Returns the bytes that it has in the end; undefined if it is gone. */
export async function replaceAt(
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

/** Removes a file or a folder, if it is there. Without `recursive` a folder that has something in it stays. */
export async function removeAt(root: FolderHandle, path: string, recursive: boolean): Promise<void> {
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

/** Returns the bytes of a file in the state that was got. */
export async function bytesOfFile(file: Pick<FileState, 'arrayBuffer'>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Returns whether two files have the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
