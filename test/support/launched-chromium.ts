import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A page in a test has nothing to fetch, and neither has the browser around it. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser for the tests. The caller closes it. */
export function launchedChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? '', args: FLAGS });
}
