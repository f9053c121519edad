import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Returns the browser that tests drive; `CHROME_PATH` names one that is not on the path. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  return named !== undefined && existsSync(named) ? named : findProgram(...NAMES);
}

/** Vitest's global set-up: the tests of pages need a real browser, and a skipped test proves nothing. */
export function setup(): void {
  if (findChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-morisawa-bizud-gothic'], {
      stdio: 'inherit',
    });
  }
  if (findChromium()) return;
  throw new Error(
    'The tests need Chromium: install it (Debian: apt-get install chromium) or set CHROME_PATH to it.',
  );
}
