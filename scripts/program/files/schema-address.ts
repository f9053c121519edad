import { dirname, relative, resolve, sep } from 'node:path';
import { NOTICE_SCHEMA } from './load-validator.ts';

/** Returns how an editor finds the schema from the folder of a source. */
export function schemaAddress(target: string): string {
  return relative(resolve(dirname(target)), NOTICE_SCHEMA)
    .split(sep)
    .join('/');
}
