import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * Packs the program as it was last bundled and returns the path of the tarball. npm would bundle it anew, under the
 * hands of the tests that run beside this one.
 */
export function packed(): string {
  const folder = temporaryFolder();
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { stdio: 'ignore' });
  const [name = ''] = readdirSync(folder);
  return join(folder, name);
}
