import type { FileNow, HandleOperations } from './handle-operations.ts';

/** A file system in memory, and all that is in it. */
export interface Memory extends HandleOperations {
  /** Every file by its path. */
  readonly files: Map<string, FileNow>;
  readonly folders: Set<string>;
  /** The files that are being written, by the name of what is beside them. A page that is killed holds none. */
  readonly open: Map<string, string>;
}

/** Returns an empty file system in memory that answers as Chromium's handles do. */
export function memoryOperations(texts: Readonly<Record<string, string>> = {}): Memory {
  const files = new Map<string, FileNow>();
  const folders = new Set(['']);
  let time = 0;
  const open = new Map<string, string>();
  const fail = (path: string, name: string) => {
    throw new DOMException(path, name);
  };
  const put = (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    time += 1;
    files.set(path, { bytes, lastModified: time });
  };
  const needFolder = (path: string) => {
    if (!folders.has(path)) fail(path, 'NotFoundError');
  };
  const below = (path: string) =>
    [...folders, ...files.keys()].filter((one) => one !== '' && (path === '' || one.startsWith(`${path}/`)));
  const memory: Memory = {
    files,
    folders,
    open,
    async list(path) {
      needFolder(path);
      return below(path)
        .filter((one) => above(one) === path)
        .map(
          (one) => [one.slice(one.lastIndexOf('/') + 1), folders.has(one) ? 'directory' : 'file'] as const,
        );
    },
    async kindOf(path) {
      if (folders.has(path)) return 'directory';
      return files.has(path) ? 'file' : undefined;
    },
    async makeFile(path) {
      needFolder(above(path));
      put(path, new Uint8Array());
    },
    async makeFolder(path) {
      needFolder(above(path));
      folders.add(path);
    },
    read: async (path) => files.get(path) ?? fail(path, 'NotFoundError'),
    async openSwap(path) {
      // Chromium does not look whether the file is still there: closing the write makes it anew.
      needFolder(above(path));
      let swap = `${path}.crswap`;
      for (let number = 1; files.has(swap); number += 1) swap = `${path}.${number}.crswap`;
      put(swap, new Uint8Array());
      open.set(swap, path);
      return swap;
    },
    async writeSwap(swap, bytes) {
      if (!files.has(swap)) fail(swap, 'NotFoundError');
      put(swap, bytes);
    },
    async closeSwap(swap, path) {
      open.delete(swap);
      const whole = files.get(swap) ?? fail(swap, 'NotFoundError');
      needFolder(above(path));
      files.delete(swap);
      put(path, whole.bytes);
    },
    async abortSwap(swap) {
      open.delete(swap);
      files.delete(swap);
    },
    async remove(path, recursive) {
      const inside = below(path);
      const isWritten = [...open.values()].some((one) => one === path || inside.includes(one));
      if (isWritten) fail(path, 'NoModificationAllowedError');
      if (inside.length > 0 && !recursive) fail(path, 'InvalidModificationError');
      for (const one of [path, ...inside]) {
        files.delete(one);
        folders.delete(one);
      }
    },
  };
  for (const [path, text] of Object.entries(texts)) putText(memory, path, text);
  return memory;
}

/** Puts a file into the memory from outside of the page, and makes the folders above it. */
export function putText({ files, folders }: Memory, path: string, text: string): void {
  for (let folder = above(path); folder !== ''; folder = above(folder)) folders.add(folder);
  const lastModified = (files.get(path)?.lastModified ?? 0) + 1_000;
  files.set(path, { bytes: new TextEncoder().encode(text), lastModified });
}

/** Returns the texts of all files by their paths, sorted. */
export function textsIn({ files }: Memory): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]),
  );
}

function above(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
