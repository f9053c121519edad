import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './temporary-folder.ts';

/** Builds every sample by the real program into a fresh folder and returns that folder. */
export function buildSamples(...options: string[]): string {
  const out = temporaryFolder();
  execFileSync(process.execPath, ['build/cli/main.js', 'build', '--out', out, ...options], {
    stdio: 'ignore',
  });
  return out;
}
