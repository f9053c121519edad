import { createHash } from 'node:crypto';

/** Returns the SHA-256 of a text in hexadecimal: it ties what was compiled of the text to it. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
