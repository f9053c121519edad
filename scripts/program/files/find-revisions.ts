import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isOfTheSystem } from '../../edition/kept-files.ts';
import { unfinishedFolder, unfinishedRevision } from '../../edition/output-path.ts';
import { isId } from '../../notice/ids.ts';
import { isWorkFolder } from '../../notice/work-folder.ts';
import { folderEntries } from './folder-entries.ts';

/** A folder that has a manifest, with the bytes of its other files. Their paths are relative to it, with `/`. */
export interface RevisionFolder {
  readonly folder: string;
  readonly manifest: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What is below a path. */
export interface FoundRevisions {
  readonly revisions: readonly RevisionFolder[];
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
  if (shown.some(({ kind, name }) => kind === 'file' && name === 'manifest.json'))
    return { revisions: [await readRevision(path)], strays: [], unfinished: [] };
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

async function readRevision(folder: string): Promise<RevisionFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries
    .filter((entry) => !entry.isDirectory() && !isOfTheSystem(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map(async (file) => [relative(folder, file).split(sep).join('/'), await readFile(file)] as const);
  const { 'manifest.json': manifest, ...files } = Object.fromEntries(await Promise.all(read));
  if (!manifest) throw new Error(`The manifest of ${folder} was removed while it was read.`);
  return { folder, manifest, files: new Map(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
