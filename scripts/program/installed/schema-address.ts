import { dirname, relative, resolve, sep } from 'node:path';
import { NOTICE_SCHEMA } from './load-validator.ts';

/** Returns the path of the schema relative to the folder of a source, with `/`, for `$schema` in that source. */
export function schemaAddress(target: string): string {
  return relative(resolve(dirname(target)), NOTICE_SCHEMA)
    .split(sep)
    .join('/');
}
