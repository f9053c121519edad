import { join } from 'node:path';
import { type FileOperations, NODE_FILES } from './file-operations.ts';
import { leftoverOf, restoreRevision } from './restore-revision.ts';
import { systemCode } from './system-errors.ts';

/**
 * Repairs what killed runs have left below a folder of societies, whether the editions concerned are made again or not: a
 * source that has an error today would otherwise keep its last documents from coming back. What the system refuses is left
 * for whoever reads or writes there.
 */
export async function restoreBelow(root: string, fs: FileOperations = NODE_FILES): Promise<void> {
  for (const society of ['.', ...(await namesIn(root, fs))]) {
    const folder = join(root, society);
    const revisions = new Set(
      (await namesIn(folder, fs)).flatMap((name) => leftoverOf(name)?.revision ?? []),
    );
    for (const revision of revisions) await tried(() => restoreRevision(join(folder, revision), fs));
  }
}

async function namesIn(folder: string, fs: FileOperations): Promise<readonly string[]> {
  return (await tried(() => fs.list(folder))) ?? [];
}

async function tried<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
