import { link, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './system-errors.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Writes a file that must not exist yet, and makes the folders above it. Throws a WriteFailure if the system refuses,
 * with the code EEXIST if the file exists; then nothing has changed.
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

/**
 * The text is written into a file beside it first. So a killed process leaves no half-written file with the final name.
 */
async function putWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  await writeAlone(unfinished, text);
  try {
    await link(unfinished, path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // Some file systems, as on USB sticks, have no hard links, and each system reports this by another code.
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
