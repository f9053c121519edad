import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { systemCode } from './read-source.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Puts new bytes in the place of a file, whole: they are written beside it first. A symbolic link keeps leading to the
 * file, and the file its permissions. Throws a WriteFailure where the system refuses; then the file is as it was.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  let unfinished: string | undefined;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    unfinished = `${target}.${process.pid}.tmp`;
    await writeFile(unfinished, bytes, { flag: 'wx', mode, flush: true });
    // The mode of a new file is cut by the user's mask.
    await chmod(unfinished, mode);
    await rename(unfinished, target);
  } catch (error) {
    const code = systemCode(error);
    // What was there already is another's.
    if (unfinished && code !== 'EEXIST') await rm(unfinished, { force: true }).catch(() => undefined);
    if (code === undefined) throw error;
    throw new WriteFailure(path, code, error);
  }
}
