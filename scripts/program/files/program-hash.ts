import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { namedTextsHash } from './text-hash.ts';

/** The file that holds the bundle's hash, beside its pieces. */
export const BUNDLE_HASH = 'program-hash.txt';

/** The folder of this module: that of the bundle's pieces, or one of the sources, where there is no such file. */
const HASH_FILE = join(import.meta.dirname, BUNDLE_HASH);

/**
 * Returns the SHA-256 by which manifests name the program: that of the bundle's pieces, which `bundle/name-program.ts`
 * wrote when they were made. A program that runs from its sources is named by these. Computed once for the process.
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
  );
}
