import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinishedFolder, unfinishedRevision } from '../../edition/output-path.ts';
import { isId } from '../../notice/ids.ts';
import { isWorkFolder } from '../../notice/work-folder.ts';
import { folderEntries } from './folder-entries.ts';
import { readFolder } from './read-folder.ts';

/** A folder that has a manifest, with the bytes of its other files. Their paths are relative to it, with `/`. */
export interface RevisionFolder {
  readonly folder: string;
  readonly manifest: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The entries that are no plain files, or are larger, deeper or more than documents ever are. */
  readonly odd: readonly string[];
}

const MANIFEST = 'manifest.json';

/** What is below a path. */
export interface FoundRevisions {
  /** The folders that have a manifest. */
  readonly revisions: readonly string[];
  /** The files that belong to no revision. */
  readonly strays: readonly string[];
  /** The folders of documents that the workbench has not finished, because its page was closed. */
  readonly unfinished: readonly string[];
}

/**
 * Returns what is below a path. Symbolic links are followed, but in no circle. Ignores hidden files, and what the workbench
 * keeps for itself.
 */
export async function findRevisions(path: string, around: readonly string[] = []): Promise<FoundRevisions> {
  const itself = await realpath(path);
  if (around.includes(itself)) return { revisions: [], strays: [], unfinished: [] };
  const shown = (await folderEntries(path)).filter(({ name }) => !isWorkFolder(name));
  if (shown.some(({ kind, name }) => kind === 'file' && name === MANIFEST))
    return { revisions: [path], strays: [], unfinished: [] };
  const folders = shown.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const unfinished = folders.filter((name) => isId(unfinishedRevision(name) ?? ''));
  const below = await Promise.all(
    folders
      .filter((name) => !unfinished.includes(name))
      .map(async (name) => {
        const found = await findRevisions(join(path, name), [...around, itself]);
        // Its manifest was removed before the new documents came: this is told once, by their folder.
        const isBegun = found.revisions.length === 0 && unfinished.includes(unfinishedFolder(name));
        return isBegun ? { ...found, strays: [] } : found;
      }),
  );
  const files = shown.filter(({ kind }) => kind !== 'folder').map((entry) => entry.path);
  return {
    revisions: below.flatMap(({ revisions }) => revisions),
    strays: [...files, ...below.flatMap(({ strays }) => strays)],
    unfinished: [
      ...unfinished.map((name) => join(path, name)),
      ...below.flatMap((found) => found.unfinished),
    ],
  };
}

/** Reads the folder of a revision. Throws as Node does if the system refuses. */
export async function readRevision(folder: string): Promise<RevisionFolder> {
  const { files: all, odd } = await readFolder(folder);
  const files = new Map(all);
  files.delete(MANIFEST);
  // A manifest that is no plain file is none.
  return { folder, manifest: all.get(MANIFEST) ?? new Uint8Array(), files, odd };
}
