import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Manifest } from '../manifest/manifest.ts';
import { systemCode } from './read-source.ts';

/**
 * Returns the files in a revision's folder that its manifest does not list, sorted, with `/`: a person has put
 * them there, and writing the revision anew would take them away. Of a folder without a manifest, all of them.
 */
export async function foreignFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const ours = await listedIn(folder);
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !ours.has(path) && !isOfTheSystem(path))
      .sort();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * Returns the Word files in a revision's folder that somebody has worked on since they were made: they are meant to be
 * edited, and writing the revision anew would take that work away.
 */
export async function editedFiles(folder: string): Promise<string[]> {
  const listed = (await outputsIn(folder)).filter(({ path }) => path.endsWith('.docx'));
  const edited = await Promise.all(
    listed.map(async ({ path, sha256 }) => {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      return bytes && createHash('sha256').update(bytes).digest('hex') !== sha256 ? [path] : [];
    }),
  );
  return edited.flat();
}

/** Whether a file is one that desktops leave in folders they have shown. */
export function isOfTheSystem(path: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u.test(path);
}

async function listedIn(folder: string): Promise<ReadonlySet<string>> {
  const outputs = await outputsIn(folder);
  return new Set(outputs.length > 0 ? ['manifest.json', ...outputs.map(({ path }) => path)] : []);
}

async function outputsIn(folder: string): Promise<Manifest['outputs']> {
  try {
    return (JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest).outputs;
  } catch {
    return [];
  }
}
