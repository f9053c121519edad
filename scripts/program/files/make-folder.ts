import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './system-errors.ts';

/**
 * Makes a folder and the folders above it, if they do not exist. Throws as Node does; with ENOTDIR if a file has the
 * name of one of the folders. Node's own `recursive` never ends in a folder such as /proc, which exists but reports a
 * missing parent for each new folder.
 */
export function makeFolder(path: string): void {
  const above = dirname(path);
  if (isThere(path)) return;
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    // Another process may have made it meanwhile. If the name is not a folder, this call throws.
    readdirSync(path);
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
