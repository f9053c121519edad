import { isOfChanges } from '../documents/parts-by-path.ts';
import type { ProgramVersions } from '../manifest.ts';

/**
 * Whether a file that was made in the place that `then` tells must have the same bytes when it is made today. What is
 * deflated depends on Node's zlib (a browser's deflate is a library of the program), and so do pages that give the size of
 * their PDF. The comparison depends on the dictionary by which ICU tells words apart; `hasSameList` says that it told them
 * apart alike.
 */
export function isMadeAlike(
  path: string,
  then: ProgramVersions,
  now: ProgramVersions,
  hasSameList: boolean,
): boolean {
  const isDeflated = path.endsWith('.pdf') || path.endsWith('/index.html');
  const hasSameZlib = 'browser' in then || ('zlib' in now && then.zlib === now.zlib);
  const hasSameWords = hasSameList || ('icu' in then && 'icu' in now && then.icu === now.icu);
  return (!isDeflated || hasSameZlib) && (!isOfChanges(path) || hasSameWords);
}
