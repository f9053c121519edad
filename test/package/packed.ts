import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * Packs the last bundled program and returns the path of the tarball. Without `--ignore-scripts`, npm would bundle it
 * again and change files that other tests are using.
 */
export function packed(): string {
  const folder = temporaryFolder();
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { stdio: 'ignore' });
  const [name = ''] = readdirSync(folder);
  return join(folder, name);
}
