import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileOperations, NODE_FILES } from './file-operations.ts';

/** The folder that a process writes a revision into before it is swapped in. */
export function unfinishedName(revision: string): string {
  return `.${revision}.new-${process.pid}`;
}

/** The folder that a process sets the former revision aside in while it swaps. */
export function formerName(revision: string): string {
  return `.${revision}.old-${process.pid}`;
}

/** The folder that a process removes a former revision in. */
export function discardedName(revision: string): string {
  return `.${revision}.gone-${process.pid}`;
}

/**
 * Mends what a killed run has left: a former revision that was set aside is put back where no other stands,
 * and the unfinished folders of processes that are gone are removed, as what was being removed. A living process's are left alone.
 */
export async function restoreRevision(target: string, fs: FileOperations = NODE_FILES): Promise<void> {
  const folder = dirname(target);
  const revision = basename(target);
  await fs.makeFolder(folder);
  for (const name of await fs.list(folder)) {
    const left = leftover(name, revision);
    if (!left || isRunning(left.pid)) continue;
    const path = join(folder, name);
    if (left.kind === 'old' && !existsSync(target)) await fs.rename(path, target);
    else await fs.remove(path);
  }
}

function leftover(name: string, revision: string): { kind: string; pid: number } | undefined {
  const prefix = `.${revision}.`;
  const [, kind, pid] =
    (name.startsWith(prefix) && /^(new|old|gone)-(\d+)$/.exec(name.slice(prefix.length))) || [];
  return kind === undefined ? undefined : { kind, pid: Number(pid) };
}

/** Whether another process of this number runs; one that may not be signalled (EPERM) runs too. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
