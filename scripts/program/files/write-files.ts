import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './system-errors.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Writes files, each as a whole: first beside its place, then renamed. Without `replace`, nothing is written if any of
 * the files exists, because a person may have worked on it. Throws a WriteFailure if the system refuses, and with the
 * code EEXIST if a file exists.
 */
export async function writeFiles(files: ReadonlyMap<string, Uint8Array>, replace: boolean): Promise<void> {
  for (const path of files.keys()) {
    if (!replace && (await isThere(path))) throw new WriteFailure(path, 'EEXIST', undefined);
  }
  for (const [path, bytes] of files) await writeWhole(path, bytes);
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(path));
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new WriteFailure(path, code, error);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
