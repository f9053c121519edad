import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { editableFiles, foreignPaths, type ListedFile, listedOutputs } from '../../edition/kept-files.ts';
import { sha256Hex } from '../../platform/hashes.ts';
import { nodePlatform } from '../node-platform.ts';
import { systemCode } from './system-errors.ts';

/**
 * Returns the files in a revision's folder that its manifest does not list, sorted, with `/`. A person has put them
 * there, and writing the revision again would delete them. Without a manifest these are all files of the folder. If a file
 * has the name of the folder, it is the only one, with an empty path.
 */
export function foreignFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
    return foreignPaths(paths, outputsIn(folder));
  } catch (error) {
    const code = systemCode(error);
    // ELOOP is a circle of links: writing the revision tells it.
    if (code === 'ENOENT' || code === 'ELOOP') return [];
    // A file with the name of the folder is a person's own. Of a file above it, writing tells.
    if (code === 'ENOTDIR') return isFile(folder) ? [''] : [];
    throw error;
  }
}

/**
 * Returns the Word files in a revision's folder that somebody has edited since they were made. They are meant to be
 * edited, and writing the revision again would delete that work.
 */
export function editedFiles(folder: string): string[] {
  return editableFiles(outputsIn(folder))
    .filter(({ path, sha256 }) => {
      const bytes = bytesOf(join(folder, path));
      return bytes && sha256Hex([bytes], nodePlatform) !== sha256;
    })
    .map(({ path }) => path);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

function outputsIn(folder: string): ListedFile[] {
  return listedOutputs(bytesOf(join(folder, 'manifest.json')));
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
