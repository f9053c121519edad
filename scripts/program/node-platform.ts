import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Platform } from '../platform/platform.ts';

/** Level 9 would save 0.3 % and take twice the time. */
const LEVEL = 6;
/** The least and the greatest window of zlib, as powers of two. zlib changes 9 to 10 by itself. */
const WINDOW_BITS = { least: 10, greatest: 15 };

/** The platform of Node: its own hashes and zlib. */
export const nodePlatform: Platform = {
  sha256(parts) {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  },
  md5: (bytes) => createHash('md5').update(bytes).digest(),
  deflate,
};

/**
 * Compresses bytes. The window is no larger than the bytes need: for most streams of a document, allocating the largest
 * window takes ten times as long as compressing.
 */
function deflate(bytes: Uint8Array): Uint8Array {
  const { least, greatest } = WINDOW_BITS;
  const windowBits = Math.min(greatest, Math.max(least, Math.ceil(Math.log2(bytes.byteLength + 1))));
  return deflateSync(bytes, { level: LEVEL, windowBits, memLevel: Math.min(8, windowBits - 6) });
}
