import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedTextsHash } from '../../platform/hashes.ts';
import { nodePlatform } from '../node-platform.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/** The file with the hash of the bundle. It is beside the bundle's pieces. */
export const BUNDLE_HASH = 'program-hash.txt';

/** In the bundle this is beside the pieces. When the program runs from its sources, there is no such file. */
const HASH_FILE = join(import.meta.dirname, BUNDLE_HASH);

/**
 * Returns the SHA-256 that names the program in manifests: the one that `bundle/name-program.ts` wrote, or, for a
 * program that runs from its sources, the one of these. It is computed only once.
 */
export function programHash(): string {
  known ??= existsSync(HASH_FILE) ? readFileSync(HASH_FILE, 'utf8').trim() : sourcesHash();
  return known;
}
let known: string | undefined;

function sourcesHash(): string {
  const folder = join(PROJECT_ROOT, 'scripts');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return namedTextsHash(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')] as const),
    nodePlatform,
  );
}
