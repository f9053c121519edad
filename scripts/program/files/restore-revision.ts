import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileOperations, NODE_FILES } from './file-operations.ts';
import { systemCode } from './system-errors.ts';

/** Returns the name of the folder that a process writes a revision into before the swap. */
export function unfinishedName(revision: string): string {
  return `.${revision}.new-${process.pid}`;
}

/** Returns the name that a process gives to the former revision's folder during the swap. */
export function formerName(revision: string): string {
  return `.${revision}.old-${process.pid}`;
}

/** Returns the name that a process gives to a former revision's folder before it removes it. */
export function discardedName(revision: string): string {
  return `.${revision}.gone-${process.pid}`;
}

/**
 * Repairs what a killed run has left. A former revision that was set aside is put back if the target does not exist.
 * Unfinished and discarded folders of processes that no longer run are removed. Folders of running processes stay.
 */
export async function restoreRevision(target: string, fs: FileOperations = NODE_FILES): Promise<void> {
  const folder = dirname(target);
  const revision = basename(target);
  await fs.makeFolder(folder);
  for (const name of await fs.list(folder)) {
    const left = leftoverOf(name);
    if (left?.revision !== revision || isRunning(left.pid)) continue;
    const path = join(folder, name);
    if (left.kind === 'old' && !existsSync(target)) await fs.rename(path, target);
    else await fs.remove(path);
  }
}

/** A folder that a process has left beside the folder of a revision. */
interface Leftover {
  readonly revision: string;
  readonly kind: 'new' | 'old' | 'gone';
  readonly pid: number;
}

/** Returns what the name of a folder says, if a process has left it; undefined for any other name. */
export function leftoverOf(name: string): Leftover | undefined {
  const [, revision, kind, pid] = /^\.([^.].*)\.(new|old|gone)-(\d+)$/u.exec(name) ?? [];
  if (revision === undefined || kind === undefined) return undefined;
  // The pattern has no other kinds.
  return { revision, kind: kind as Leftover['kind'], pid: Number(pid) };
}

/** Whether another process with this number runs. EPERM means that it runs but may not be signalled. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
