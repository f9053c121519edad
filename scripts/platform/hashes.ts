import { hex } from './bytes.ts';
import type { Hashed, Platform } from './platform.ts';

/** Returns the SHA-256 of all parts in order, in hexadecimal. */
export function sha256Hex(parts: readonly Hashed[], platform: Platform): string {
  return hex(platform.sha256(parts));
}

/** Returns one SHA-256, in hexadecimal, of texts and their names, in the order of the names. */
export function namedTextsHash(
  texts: Iterable<readonly [name: string, text: string]>,
  platform: Platform,
): string {
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256Hex(
    sorted.map(([name, text]) => `${name}\0${text}\0`),
    platform,
  );
}
