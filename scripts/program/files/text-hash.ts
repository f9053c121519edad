import { createHash } from 'node:crypto';

/** Returns the SHA-256 of a text in hexadecimal. It ties compiled code to the text that it was compiled from. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
