import { resolve } from 'node:path';
import type { Edition } from '../../../edition/read-edition.ts';
import type { Arguments } from '../command.ts';

/**
 * Whether `--fix` may write into the source of an edition. A draft is work in progress. An official revision was approved
 * with these words, so a person must have named it.
 */
export function mayMend(edition: Edition, args: Arguments): boolean {
  return edition.notice.content.revision.status === 'draft' || isNamed(edition, args);
}

/** Whether the person named this source alone: by its file or by its revision. A folder names none. */
function isNamed({ file, path }: Edition, { paths, options }: Arguments): boolean {
  return paths.some((one) => resolve(one) === resolve(file)) || options.revision === path.revision;
}
