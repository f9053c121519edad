import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { retried } from '../../platform/retried.ts';
import { systemCode } from './system-errors.ts';
import { CHANGED, WriteFailure } from './write-failure.ts';

/**
 * Replaces the bytes of a file. The new bytes are written beside it first, so that the file is always whole. A symbolic
 * link still leads to the file, and the file keeps its permissions. Throws a WriteFailure if the system refuses, if the
 * file is read-only, or if its bytes are no longer the former ones; then the file has not changed. On Windows a scanner
 * or OneDrive may hold the file for a moment, so the rename is tried again. `swap` is the rename of a test.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  former: Uint8Array,
  swap: typeof rename = rename,
): Promise<void> {
  let unfinished: string | undefined;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    await access(target, constants.W_OK);
    // For root, `access` always succeeds. But a file that nobody may write is meant to stay.
    if ((mode & 0o222) === 0) throw new WriteFailure(path, 'EACCES', undefined);
    unfinished = `${target}.${process.pid}.tmp`;
    await writeFile(unfinished, bytes, { flag: 'wx', mode, flush: true });
    // The umask of the process reduces the mode of a new file.
    await chmod(unfinished, mode);
    const from = unfinished;
    await retried(
      async () => {
        if (!(await readFile(target)).equals(former)) throw new WriteFailure(path, CHANGED, undefined);
        await swap(from, target);
      },
      (error) => HELD.includes(systemCode(error) ?? ''),
      (ms) => pause(ms),
    );
  } catch (error) {
    const code = systemCode(error);
    // A file that already existed belongs to another process.
    if (unfinished && code !== 'EEXIST') await rm(unfinished, { force: true }).catch(() => undefined);
    if (code === undefined) throw error;
    throw new WriteFailure(path, code, error);
  }
}

/** The codes of a file that another program holds. */
const HELD = ['EPERM', 'EACCES', 'EBUSY'];
