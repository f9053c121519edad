import { hex } from '../../platform/bytes.ts';
import { nodePlatform } from '../node-platform.ts';

/** Returns the SHA-256 of a text in hexadecimal. It ties compiled code to the text that it was compiled from. */
export function textHash(text: string): string {
  return hex(nodePlatform.sha256([text]));
}

/** Returns one SHA-256, in hexadecimal, of texts and their names, in the order of the names. */
export function namedTextsHash(texts: Iterable<readonly [name: string, text: string]>): string {
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return hex(nodePlatform.sha256(sorted.map(([name, text]) => `${name}\0${text}\0`)));
}
