import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './read-source.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Writes a file that must not be there yet, with the folders above it. Throws a WriteFailure where the system
 * refuses, with EEXIST where the file is there; then nothing is changed.
 */
export async function writeNewFile(path: string, text: string): Promise<void> {
  let isOurs = false;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '', { flag: 'wx' });
    isOurs = true;
    await writeFile(path, text);
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new WriteFailure(path, code, error);
  }
}
