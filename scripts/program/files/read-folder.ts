import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOfTheSystem } from '../../edition/kept-files.ts';

/** The plain files of a folder with their bytes, sorted by path, and the entries that were not read. Paths have `/`. */
export interface FolderContents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly odd: readonly string[];
}

/** What a folder of documents never reaches. What is beyond is not read: it could be endless. */
const LIMITS = { fileBytes: 100_000_000, entries: 20_000, depth: 8 };

/**
 * Reads a folder, one entry at a time. Links, pipes and devices are not followed or opened, nor is what is too large, too
 * deep or too much: their paths are returned as odd. Files that systems leave are left out. Throws as Node does if the
 * system refuses.
 */
export async function readFolder(folder: string): Promise<FolderContents> {
  const files = new Map<string, Uint8Array>();
  const odd: string[] = [];
  let left = LIMITS.entries;
  const readIn = async (below: string, depth: number): Promise<void> => {
    const names = (await readdir(join(folder, below))).sort();
    for (const name of names) {
      const path = below === '' ? name : `${below}/${name}`;
      if (isOfTheSystem(path)) continue;
      left -= 1;
      const stats = await lstat(join(folder, path));
      if (left < 0) odd.push(path);
      else if (stats.isDirectory() && depth < LIMITS.depth) await readIn(path, depth + 1);
      else if (stats.isFile() && stats.size <= LIMITS.fileBytes)
        files.set(path, await readFile(join(folder, path)));
      else odd.push(path);
    }
  };
  await readIn('', 0);
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), odd };
}
