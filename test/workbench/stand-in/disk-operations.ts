import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandleOperations } from './handle-operations.ts';

/** The names that Chromium gives to errors of the system. */
const NAMES: Readonly<Record<string, string>> = {
  ENOENT: 'NotFoundError',
  ENOTDIR: 'NotFoundError',
  ENOTEMPTY: 'InvalidModificationError',
  EEXIST: 'InvalidModificationError',
  ENOSPC: 'QuotaExceededError',
  EACCES: 'NoModificationAllowedError',
  EPERM: 'NoModificationAllowedError',
  EROFS: 'NoModificationAllowedError',
};

/** Returns the operations on a real folder, for a stand-in of its handle. */
export function diskOperations(root: string): HandleOperations {
  const at = (path: string) => join(root, path);
  /** The files that are being written, by the name of what is beside them. */
  const open = new Map<string, string>();
  const operations: HandleOperations = {
    list: async (path) =>
      (await readdir(at(path), { withFileTypes: true })).map(
        (entry) => [entry.name, entry.isDirectory() ? 'directory' : 'file'] as const,
      ),
    kindOf: async (path) => {
      const stats = await stat(at(path)).catch(() => undefined);
      return stats && (stats.isDirectory() ? 'directory' : 'file');
    },
    makeFile: (path) => writeFile(at(path), '', { flag: 'a' }),
    makeFolder: async (path) => void (await mkdir(at(path))),
    read: async (path) => {
      const { mtimeMs } = await stat(at(path));
      return { bytes: new Uint8Array(await readFile(at(path))), lastModified: Math.trunc(mtimeMs) };
    },
    openSwap: async (path) => {
      let swap = `${path}.crswap`;
      for (let number = 1; await isThere(at(swap)); number += 1) swap = `${path}.${number}.crswap`;
      await writeFile(at(swap), '', { flag: 'wx' });
      open.set(swap, path);
      return swap;
    },
    writeSwap: (swap, bytes) => writeFile(at(swap), bytes),
    closeSwap: async (swap, path) => {
      open.delete(swap);
      await rename(at(swap), at(path));
    },
    abortSwap: async (swap) => {
      open.delete(swap);
      await unlink(at(swap));
    },
    remove: async (path, recursive) => {
      if ([...open.values()].some((one) => one === path || one.startsWith(`${path}/`)))
        throw new DOMException(path, 'NoModificationAllowedError');
      if (recursive) return rm(at(path), { recursive: true });
      return (await stat(at(path))).isDirectory() ? rmdir(at(path)) : unlink(at(path));
    },
  };
  return asBrowserErrors(operations);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function asBrowserErrors(operations: HandleOperations): HandleOperations {
  const named = Object.entries(operations).map(([name, operation]) => [
    name,
    async (...args: never[]) => {
      try {
        return await operation(...args);
      } catch (error) {
        if (error instanceof DOMException) throw error;
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw new DOMException(`${name}: ${String(error)}`, NAMES[code] ?? 'UnknownError');
      }
    },
  ]);
  // Each operation has kept its arguments and its result.
  return Object.fromEntries(named) as HandleOperations;
}
