import { hasPreflight } from '../conformance/preflight.ts';
import { hasQpdf } from '../conformance/qpdf.ts';
import { hasVeraPdf } from '../conformance/verapdf.ts';
import { canInstall, installPackages } from './install-packages.ts';

const PACKAGES = ['qpdf', 'libpdfbox2-java', 'libjaxb-java', 'libjaxb-api-java', 'default-jdk-headless'];

const CHECKERS: Readonly<Record<string, () => boolean>> = {
  veraPDF: hasVeraPdf,
  Preflight: hasPreflight,
  qpdf: hasQpdf,
};

const missing = () => Object.keys(CHECKERS).filter((name) => !CHECKERS[name]?.());

/**
 * Vitest's global set-up. In CI the independent checkers of PDFs must be installed; elsewhere their tests are skipped
 * with a message.
 */
export function setup(): void {
  if (missing().length === 0) return;
  const isCi = process.env.CI === 'true';
  if (isCi && canInstall()) installPackages(PACKAGES);
  const skipped = missing();
  if (skipped.length === 0) return;
  const told = `Tests by ${skipped.join(', ')} need Debian’s ${PACKAGES.join(', ')}`;
  if (isCi) throw new Error(`${told}.`);
  process.stderr.write(`${told}; they are skipped.\n`);
}
