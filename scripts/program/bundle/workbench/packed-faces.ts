import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import { facePaths } from '../../installed/load-faces.ts';

/**
 * Returns the six faces compressed (deflate without a header, RFC 1951), by names such as `gothic-bold`. The library is
 * not Node's, because each version of Node would make other bytes.
 */
export function packedFaces(): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Array.from(facePaths(), ([name, path]) => [name, deflateSync(readFileSync(path), { level: 9 })] as const),
  );
}
