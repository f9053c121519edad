import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds every sample by the real program into a fresh folder and returns that folder. */
export function buildSamples(...options: string[]): string {
  const out = mkdtempSync(join(tmpdir(), 'kenpo-dist-'));
  execFileSync(process.execPath, ['build/cli/main.js', 'build', '--out', out, ...options], {
    stdio: 'ignore',
  });
  return out;
}
