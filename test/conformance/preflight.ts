import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findProgram } from '../support/find-program.ts';

const JARS = [
  'preflight.jar',
  'pdfbox2.jar',
  'fontbox2.jar',
  'xmpbox.jar',
  'commons-logging.jar',
  'jaxb-api.jar',
  'javax.activation.jar',
].map((jar) => join('/usr/share/java', jar));

/** Returns whether Apache PDFBox Preflight is installed, as Debian installs it. */
export function hasPreflight(): boolean {
  return findProgram('java') !== undefined && JARS.every((jar) => existsSync(jar));
}

/**
 * Returns what Preflight finds in each file of PDF/A-1b, in their order, one line each (“3.1.11 : Invalid Font
 * definition …”). One Java process checks all files, because its start takes longer than a file.
 */
export function preflightErrors(paths: readonly string[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'kenpo-notice-preflight-'));
  const list = join(folder, 'list.txt');
  writeFileSync(list, paths.map((path) => `${path}\n`).join(''));
  const main = 'org.apache.pdfbox.preflight.Validator_A1b';
  const run = spawnSync('java', ['-cp', JARS.join(delimiter), main, 'batch', list], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const verdicts = run.stdout
    .split(/^(?=The file .* is (?:not )?a valid PDF\/A-1b file)/m)
    .filter((part) => part.trim());
  if (verdicts.length !== paths.length) {
    throw new Error(`Preflight did not run: ${run.stdout}${run.stderr}${run.error ?? ''}`);
  }
  return verdicts.map((verdict) => {
    const [head = '', ...errors] = verdict.split('\n').filter((line) => line.trim() !== '');
    return head.includes(' is a valid ') ? [] : [head, ...errors].slice(errors.length > 0 ? 1 : 0);
  });
}
