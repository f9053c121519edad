import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.ts';
import { canInstall, installPackages } from './install-packages.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Returns the path of the browser for the tests, or undefined. `CHROME_PATH` can name one that is not on the PATH. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  return named !== undefined && existsSync(named) ? named : findProgram(...NAMES);
}

/** Whether pages are shown in a Japanese face. If the system does not tell, the answer is yes. */
function hasJapaneseFace(): boolean {
  if (!findProgram('fc-list')) return true;
  return execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';
}

/** Vitest's global set-up. Tests of pages need a real browser and a Japanese face: a skipped test proves nothing. */
export function setup(): void {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(findChromium() && hasJapaneseFace() ? [] : ['fonts-morisawa-bizud-gothic']),
  ];
  if (missing.length > 0 && canInstall()) install(missing);
  if (findChromium()) return;
  throw new Error(
    'The tests need Chromium: install it (Debian: apt-get install chromium) or set CHROME_PATH to it.',
  );
}

/**
 * Installs packages. Without a face, pages can still be measured. If the browser is still missing, the caller reports
 * it.
 */
function install(packages: readonly string[]): void {
  try {
    installPackages(packages);
  } catch (error) {
    if (!findChromium()) throw error;
  }
}
