import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { problem } from '../problems/problem.ts';
import { fileSizeProblem, lengthProblem, MAX_CHARACTERS } from './limits.ts';
import { foreignTree } from './pdf/foreign-tree.ts';
import type { PageMarks } from './pdf/glyph.ts';
import { openPdf, type PdfResources } from './pdf/open-pdf.ts';
import { readMarks } from './pdf/read-marks.ts';
import { taggedTree } from './pdf/tagged-tree.ts';
import type { Reader, ReadOutcome } from './read-document.ts';

/** The most pages that are read. */
const MAX_PAGES = 500;

/** What the metadata of our own PDFs names as their creator. */
const PROGRAM = 'kenpo-notice';

/** Returns the reader of PDFs; `resources` gives it what pdf.js has in files. */
export function pdfReader(resources: PdfResources): Reader {
  return async (file, bytes) => {
    const tooLarge = fileSizeProblem(file, bytes);
    if (tooLarge) return { ok: false, problems: [tooLarge] };
    const opened = await openPdf(file, bytes, resources);
    if (!opened.ok) return { ok: false, problems: [opened.problem] };
    try {
      return await readPages(file, opened.pdf);
    } finally {
      await opened.close();
    }
  };
}

async function readPages(file: string, pdf: PDFDocumentProxy): Promise<ReadOutcome> {
  const pages: PageMarks[] = [];
  const structures: unknown[] = [];
  const isOurs = await isMadeByUs(pdf);
  let characters = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
    const page = await pdf.getPage(number);
    const marks = await readMarks(page);
    structures.push(isOurs ? await page.getStructTree() : undefined);
    page.cleanup();
    pages.push(marks);
    characters += marks.glyphs.length;
    if (characters > MAX_CHARACTERS) break;
  }
  const tooLong = lengthProblem(file, characters);
  if (tooLong) return { ok: false, problems: [tooLong] };
  const isEmpty = pages.every(({ glyphs }) => glyphs.every(({ text }) => text.trim() === ''));
  if (isEmpty) return { ok: false, problems: [problem('import/no-text', { format: 'pdf' }, { file })] };
  const own = isOurs ? taggedTree(pages, structures) : undefined;
  return { ok: true, document: { format: 'pdf', tree: own ?? foreignTree(pages), isOwn: own !== undefined } };
}

/** The metadata of a file names the program that made the document. */
async function isMadeByUs(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  return 'Creator' in info && info.Creator === PROGRAM;
}
