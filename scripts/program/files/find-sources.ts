import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isWorkFolder } from '../../notice/work-folder.ts';

/** The sources below a user's paths, and those of the paths that are folders without a source. */
export interface FoundSources {
  readonly sources: readonly string[];
  readonly empty: readonly string[];
}

/**
 * Returns the `.json` files of folders, and the files that are named directly, each once. The files of a folder are
 * sorted by code unit; hidden files, symbolic links, folders of documents (which have a manifest) and what the workbench
 * keeps for itself are ignored. A path that does not exist is returned as if it were a file, so that reading it reports
 * the problem.
 */
export async function findSources(paths: readonly string[]): Promise<FoundSources> {
  const found = await Promise.all(paths.map(async (path) => ({ path, sources: await sourcesAt(path) })));
  const unique = new Map(found.flatMap(({ sources }) => sources).map((source) => [resolve(source), source]));
  return {
    sources: [...unique.values()],
    empty: found.filter(({ sources }) => sources.length === 0).map(({ path }) => path),
  };
}

async function sourcesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? sourcesIn(path) : [path];
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (shown.some((entry) => entry.isFile() && entry.name === 'manifest.json')) return [];
  const nested = await Promise.all(
    shown.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isWorkFolder(entry.name) ? [] : sourcesIn(path);
      return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
    }),
  );
  return nested.flat();
}
