import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { systemCode } from './read-source.ts';
import { CHANGED, WriteFailure } from './write-failure.ts';

/**
 * Puts new bytes in the place of a file's former ones, whole: they are written beside it first. A symbolic link keeps
 * leading to the file, and the file its permissions. Throws a WriteFailure where the system refuses, where the file may
 * not be written, or where it no longer holds the former bytes; then the file is as it was.
 */
export async function replaceFile(path: string, bytes: Uint8Array, former: Uint8Array): Promise<void> {
  let unfinished: string | undefined;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    await access(target, constants.W_OK);
    // Whoever may do everything is told so by no system; a file that nobody may write is meant to stay.
    if ((mode & 0o222) === 0) throw new WriteFailure(path, 'EACCES', undefined);
    unfinished = `${target}.${process.pid}.tmp`;
    await writeFile(unfinished, bytes, { flag: 'wx', mode, flush: true });
    // The mode of a new file is cut by the user's mask.
    await chmod(unfinished, mode);
    if (!(await readFile(target)).equals(former)) throw new WriteFailure(path, CHANGED, undefined);
    await rename(unfinished, target);
  } catch (error) {
    const code = systemCode(error);
    // What was there already is another's.
    if (unfinished && code !== 'EEXIST') await rm(unfinished, { force: true }).catch(() => undefined);
    if (code === undefined) throw error;
    throw new WriteFailure(path, code, error);
  }
}
