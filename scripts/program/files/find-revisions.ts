import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isOfTheSystem } from './foreign-files.ts';

/** A folder that has a manifest, with the bytes of its other files. Their paths are relative to it, with `/`. */
export interface RevisionFolder {
  readonly folder: string;
  readonly manifest: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Returns the revisions below a path, and the files there that belong to no revision. Ignores hidden files. */
export async function findRevisions(
  path: string,
): Promise<{ revisions: readonly RevisionFolder[]; strays: readonly string[] }> {
  const entries = await readdir(path, { withFileTypes: true });
  const shown = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (shown.some((entry) => entry.isFile() && entry.name === 'manifest.json'))
    return { revisions: [await readRevision(path)], strays: [] };
  const folders = await Promise.all(
    shown.filter((entry) => entry.isDirectory()).map(({ name }) => findRevisions(join(path, name))),
  );
  const files = shown.filter((entry) => !entry.isDirectory()).map(({ name }) => join(path, name));
  return {
    revisions: folders.flatMap(({ revisions }) => revisions),
    strays: [...files, ...folders.flatMap(({ strays }) => strays)],
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
