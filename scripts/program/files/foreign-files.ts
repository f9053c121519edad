import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ManifestEntry } from '../../edition/manifest.ts';
import { sha256Hex } from '../../platform/hashes.ts';
import { nodePlatform } from '../node-platform.ts';
import { systemCode } from './system-errors.ts';

/**
 * Returns the files in a revision's folder that its manifest does not list, sorted, with `/`. A person has put them
 * there, and writing the revision again would delete them. Without a manifest these are all files of the folder.
 */
export function foreignFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const ours = listedIn(folder);
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
 * Returns the Word files in a revision's folder that somebody has edited since they were made. They are meant to be
 * edited, and writing the revision again would delete that work.
 */
export function editedFiles(folder: string): string[] {
  const listed = outputsIn(folder).filter(({ path }) => path.endsWith('.docx'));
  return listed
    .filter(({ path, sha256 }) => {
      const bytes = bytesOf(join(folder, path));
      return bytes && sha256Hex([bytes], nodePlatform) !== sha256;
    })
    .map(({ path }) => path);
}

/** Whether a file is one that the operating system leaves in folders that it has shown. */
export function isOfTheSystem(path: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u.test(path);
}

function listedIn(folder: string): ReadonlySet<string> {
  const outputs = outputsIn(folder);
  return new Set(outputs.length > 0 ? ['manifest.json', ...outputs.map(({ path }) => path)] : []);
}

type ListedFile = Pick<ManifestEntry, 'path' | 'sha256'>;

/** Returns the files that the manifest lists; empty if there is no manifest, or if a person has broken it. */
function outputsIn(folder: string): ListedFile[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const outputs: unknown = Reflect.get(Object(manifest), 'outputs');
    return Array.isArray(outputs) ? outputs.filter(isListedFile) : [];
  } catch {
    return [];
  }
}

function isListedFile(output: unknown): output is ListedFile {
  return (
    typeof output === 'object' &&
    output !== null &&
    typeof Reflect.get(output, 'path') === 'string' &&
    typeof Reflect.get(output, 'sha256') === 'string'
  );
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
