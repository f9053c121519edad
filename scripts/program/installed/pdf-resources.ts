import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfResources } from '../../import/read/pdf/drawn/open-pdf.ts';

const require = createRequire(import.meta.url);

/** Reads a resource file of pdf.js from its installed package. */
export const pdfResources: PdfResources = async (kind, name) => {
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(folder, kind, name)));
};
