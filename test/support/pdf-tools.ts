import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasPreflight } from '../conformance/preflight.ts';
import { hasQpdf } from '../conformance/qpdf.ts';
import { findProgram } from './find-program.ts';

const PACKAGES = ['qpdf', 'libpdfbox2-java', 'libjaxb-api-java', 'default-jre-headless', 'poppler-utils'];

const hasAll = () => hasQpdf() && hasPreflight() && findProgram('pdfinfo') !== undefined;

/**
 * Vitest's global set-up. In CI the independent checkers of PDFs must be installed; elsewhere their tests are skipped.
 */
export function setup(): void {
  if (hasAll() || process.env.CI !== 'true') return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', ...PACKAGES], { stdio: 'inherit' });
  }
  if (!hasAll()) throw new Error(`In CI the tests of PDFs need ${PACKAGES.join(', ')}.`);
}
