import { basename, dirname, join } from 'node:path';
import { assertInside } from '../../edition/output-path.ts';
import { type FileOperations, NODE_FILES } from './file-operations.ts';
import { throughLink } from './link-target.ts';
import { discardedName, formerName, restoreRevision, unfinishedName } from './restore-revision.ts';
import { systemCode } from './system-errors.ts';
import { WriteFailure } from './write-failure.ts';

/** How often a swap is tried if another process has swapped in the meantime. */
const SWAP_TRIES = 10;

/**
 * Writes the folder of a revision as a whole or not at all. It is written beside the target and swapped in by two
 * renames. Between the two, the former folder lies beside the target, and the next run can restore it. If the target is a
 * symbolic link, what it leads to is written, and the link stays. Throws a WriteFailure if the system refuses; then the
 * target has not changed.
 */
export async function writeRevision(
  target: string,
  files: ReadonlyMap<string, Uint8Array>,
  fs: FileOperations = NODE_FILES,
): Promise<void> {
  for (const path of files.keys()) assertInside(path);
  let unfinished: string | undefined;
  try {
    const folder = throughLink(target);
    unfinished = join(dirname(folder), unfinishedName(basename(folder)));
    await restoreRevision(folder, fs);
    await writeFiles(unfinished, files, fs);
    await swapIn(unfinished, folder, fs);
  } catch (error) {
    if (unfinished !== undefined) await fs.remove(unfinished).catch(() => undefined);
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new WriteFailure(target, code, error);
  }
}

/**
 * Writes the folder of a revision that must not be there yet, as a whole or not at all. Throws a WriteFailure if the
 * system refuses, with the code EEXIST if the folder has files.
 */
export async function writeNewRevision(
  target: string,
  files: ReadonlyMap<string, Uint8Array>,
  fs: FileOperations = NODE_FILES,
): Promise<void> {
  for (const path of files.keys()) assertInside(path);
  const unfinished = join(dirname(target), unfinishedName(basename(target)));
  try {
    await restoreRevision(target, fs);
    await writeFiles(unfinished, files, fs);
    // A rename never replaces a folder that has files.
    await fs.rename(unfinished, target);
  } catch (error) {
    await fs.remove(unfinished).catch(() => undefined);
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new WriteFailure(target, code === 'ENOTEMPTY' ? 'EEXIST' : code, error);
  }
}

async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  fs: FileOperations,
): Promise<void> {
  await fs.remove(folder);
  const folders = new Set(['.', ...[...files.keys()].map((path) => dirname(path))]);
  for (const name of folders) await fs.makeFolder(join(folder, name));
  for (const [path, bytes] of files) await fs.writeFile(join(folder, path), bytes);
}

async function swapIn(unfinished: string, target: string, fs: FileOperations): Promise<void> {
  const former = join(dirname(target), formerName(basename(target)));
  for (let tries = 1; ; tries += 1) {
    const hadFormer = await setAside(target, former, fs);
    try {
      await fs.rename(unfinished, target);
      break;
    } catch (error) {
      if (hadFormer) await putBack(former, target, fs);
      // Another process has put its folder there meanwhile. The next round sets that folder aside.
      if (tries >= SWAP_TRIES || !['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
    }
  }
  await discard(former, target, fs).catch(() => undefined);
}

/** Renames a former revision before removing it, so that a killed process never leaves a part that looks whole. */
async function discard(former: string, target: string, fs: FileOperations): Promise<void> {
  const discarded = join(dirname(target), discardedName(basename(target)));
  await fs.rename(former, discarded);
  await fs.remove(discarded);
}

async function setAside(target: string, former: string, fs: FileOperations): Promise<boolean> {
  try {
    await fs.rename(target, former);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function putBack(former: string, target: string, fs: FileOperations): Promise<void> {
  try {
    await fs.rename(former, target);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
    await discard(former, target, fs);
  }
}
