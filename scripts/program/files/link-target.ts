import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemCode } from './system-errors.ts';

/**
 * Returns the path that is to be written where a symbolic link may stand: what the link leads to, even if that does not
 * exist yet, or else the path itself. So the link stays one. Throws what the system says of links that lead in a circle.
 */
export function throughLink(path: string): string {
  try {
    const link = readlinkSync(path);
    return isThere(path) ? realpathSync(path) : throughLink(resolve(dirname(path), link));
  } catch (error) {
    // EINVAL says that it is no link.
    if (['EINVAL', 'ENOENT', 'ENOTDIR', 'UNKNOWN'].includes(systemCode(error) ?? '')) return path;
    throw error;
  }
}

function isThere(path: string): boolean {
  try {
    realpathSync(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
