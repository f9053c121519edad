import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { zlibSync } from 'fflate';
import { utf8 } from './bytes.ts';
import type { Platform } from './platform.ts';

/** Higher levels take longer and save almost nothing. */
const LEVEL = 6;

/**
 * The platform of a browser. It uses libraries, because a browser's own hashes are asynchronous and it deflates only
 * streams.
 */
export const browserPlatform: Platform = {
  sha256(parts) {
    const hash = sha256.create();
    for (const part of parts) hash.update(typeof part === 'string' ? utf8(part) : part);
    return hash.digest();
  },
  md5: (bytes) => md5(bytes),
  deflate: (bytes) => zlibSync(bytes, { level: LEVEL }),
};
