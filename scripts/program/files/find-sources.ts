import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isWorkFolder } from '../../notice/work-folder.ts';
import { folderEntries } from './folder-entries.ts';

/** The sources below a user's paths, and those of the paths that are folders without a source. */
export interface FoundSources {
  readonly sources: readonly string[];
  readonly empty: readonly string[];
}

/**
 * Returns the `.json` files of folders, and the files that are named directly, each once. The files of a folder are
 * sorted by code unit. Symbolic links are followed; a link to a file that is found under its own name too is left out, and
 * so is one that leads nowhere in a circle. Hidden files, folders of documents (which have a manifest) and what the workbench
 * keeps for itself are ignored. A path that does not exist or cannot be read is returned as if it were a file, so that
 * reading it reports the problem.
 */
export async function findSources(paths: readonly string[]): Promise<FoundSources> {
  const found = await Promise.all(paths.map(async (path) => ({ path, sources: await sourcesAt(path) })));
  const sources = found.flatMap((one) => one.sources);
  // Of two ways to one file, that without a link counts.
  const byFile = new Map<string, FoundSource>();
  for (const one of [...sources].sort((a, b) => Number(a.isLinked) - Number(b.isLinked)))
    if (!byFile.has(one.file)) byFile.set(one.file, one);
  return {
    sources: sources.filter((one) => byFile.get(one.file) === one).map(({ path }) => path),
    empty: found.filter((one) => one.sources.length === 0).map(({ path }) => path),
  };
}

interface FoundSource {
  readonly path: string;
  /** The path of the file itself, without links; of a file that is not there, the path in full. */
  readonly file: string;
  /** Whether a link below the user's path leads to it. */
  readonly isLinked: boolean;
}

async function sourcesAt(path: string): Promise<FoundSource[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? sourcesIn(path, false, []) : [await foundAt(path, false)];
}

async function foundAt(path: string, isLinked: boolean): Promise<FoundSource> {
  return { path, file: await realpath(path).catch(() => resolve(path)), isLinked };
}

/** `around` are the folders that contain this one, without links, so that a circle of links ends. */
async function sourcesIn(
  folder: string,
  isLinked: boolean,
  around: readonly string[],
): Promise<FoundSource[]> {
  const itself = await realpath(folder);
  if (around.includes(itself)) return [];
  const entries = await folderEntries(folder).catch(() => undefined);
  if (!entries) return [await foundAt(folder, isLinked)];
  if (entries.some(({ kind, name }) => kind === 'file' && name === 'manifest.json')) return [];
  const nested = await Promise.all(
    entries.map(async ({ name, path, kind, isLink }) => {
      if (kind === 'folder')
        return isWorkFolder(name) ? [] : sourcesIn(path, isLinked || isLink, [...around, itself]);
      const isSource = name.endsWith('.json') && (kind === 'file' || isLink);
      return isSource ? [await foundAt(path, isLinked || isLink)] : [];
    }),
  );
  return nested.flat();
}
