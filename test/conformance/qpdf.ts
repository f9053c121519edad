import { spawnSync } from 'node:child_process';
import { findProgram } from '../support/find-program.ts';

/** Returns whether qpdf is installed. */
export function hasQpdf(): boolean {
  return findProgram('qpdf') !== undefined;
}

/** Returns the warnings and errors of `qpdf --check` for a file, one a line. */
export function qpdfComplaints(path: string): string[] {
  const run = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  if (run.status === 0) return [];
  if (run.status === 2 || run.status === 3) return run.stderr.split('\n').filter((line) => line !== '');
  throw new Error(`qpdf did not run: ${run.stderr}${run.error ?? ''}`);
}
