import { link, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './read-source.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Writes a file that must not be there yet, with the folders above it. Throws a WriteFailure where the system
 * refuses, with EEXIST where the file is there; then nothing is changed.
 */
export async function writeNewFile(path: string, text: string): Promise<void> {
  try {
    makeFolder(dirname(path));
    await putWhole(path, text);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new WriteFailure(path, code, error);
  }
}

/** Written beside it first: a process that is killed leaves no half of it under its name. */
async function putWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  await writeAlone(unfinished, text);
  try {
    await link(unfinished, path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // Some file systems, as of memory sticks, know no second name of a file, and each system says so by another code.
    await writeAlone(path, text);
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

async function writeAlone(path: string, text: string): Promise<void> {
  await writeFile(path, '', { flag: 'wx' });
  try {
    await writeFile(path, text, { flush: true });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
