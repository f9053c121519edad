import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './read-source.ts';

/**
 * Makes a folder with those above it, where they are not there yet. Throws as Node does, with ENOTDIR where a file has a
 * folder's name. Node's own way never ends where a folder that is there says of each new one that its parent is missing,
 * as /proc does.
 */
export function makeFolder(path: string): void {
  const above = dirname(path);
  if (isThere(path)) return;
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    // Another process may have made it meanwhile; of anything else that has its name, this says that it is no folder.
    readdirSync(path);
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
