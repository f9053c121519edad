import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './temporary-folder.ts';

/** Builds every sample with the real program. Returns the new folder. */
export function buildSamples(...options: string[]): string {
  const out = temporaryFolder();
  execFileSync(process.execPath, ['build/cli/main.js', 'build', '--out', out, ...options], {
    stdio: 'ignore',
  });
  return out;
}
