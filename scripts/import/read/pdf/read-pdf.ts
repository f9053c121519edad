import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import { fileSizeProblem, lengthProblem, MAX_CHARACTERS, MAX_PAGES } from '../limits.ts';
import type { ReadDocument, Reader } from '../read-document.ts';
import type { PageMarks } from './drawn/glyph.ts';
import { given, openPdf, PdfFailure, type PdfResources } from './drawn/open-pdf.ts';
import { readMarks } from './drawn/read-marks.ts';
import { unknownCharacters } from './drawn/unknown-characters.ts';
import { foreignTree } from './foreign-tree.ts';
import type { PageStructure } from './structure/tagged-pages.ts';
import { taggedTree } from './tagged-tree.ts';

/** The creator that the metadata of our own PDFs names. */
const PROGRAM = 'kenpo-notice';

/** Returns the reader of PDFs. `resources` gives it the files of pdf.js. */
export function pdfReader(resources: PdfResources): Reader {
  return async (file, bytes) => {
    const tooLarge = fileSizeProblem(file, bytes);
    if (tooLarge) return refused(tooLarge);
    const opened = await openPdf(file, bytes, resources);
    if (!opened.ok) return opened;
    try {
      return await readPages(file, opened.value.pdf);
    } catch (error) {
      if (!(error instanceof PdfFailure)) throw error;
      return refused(problem('import/damaged', { format: 'pdf' }, { file }));
    } finally {
      await opened.value.close();
    }
  };
}

async function readPages(file: string, pdf: PDFDocumentProxy): Promise<Result<ReadDocument>> {
  if (pdf.numPages > MAX_PAGES) {
    const params = { pages: pdf.numPages, limit: MAX_PAGES };
    return refused(problem('import/too-many-pages', params, { file }));
  }
  const pages: PageMarks[] = [];
  const structures: PageStructure[] = [];
  const isOurs = await isMadeByUs(pdf);
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await given(pdf.getPage(number));
    const marks = await readMarks(page);
    structures.push(isOurs ? await structureOf(page) : await structureIfRead(page));
    page.cleanup();
    pages.push(marks);
    characters += marks.glyphs.length;
    if (characters > MAX_CHARACTERS) break;
  }
  const tooLong = lengthProblem(file, characters);
  if (tooLong) return refused(tooLong);
  const isEmpty = pages.every(({ glyphs }) =>
    glyphs.every(({ text, isMapped }) => isMapped && text.trim() === ''),
  );
  if (isEmpty) return refused(problem('import/no-text', { format: 'pdf' }, { file }));
  const unknown = unknownCharacters(file, pages);
  if (unknown?.severity === 'error') return refused(unknown);
  const own = isOurs ? taggedTree(pages, structures) : undefined;
  const value: ReadDocument = {
    format: 'pdf',
    tree: own ?? foreignTree(pages, structures),
    isOwn: own !== undefined,
    ...(unknown ? { warnings: [unknown] } : {}),
  };
  return { ok: true, value };
}

/** If the structure cannot be read, the file is read by the places of its characters alone. */
async function structureIfRead(page: PDFPageProxy): Promise<PageStructure> {
  try {
    return { tree: await given(page.getStructTree()), links: new Map() };
  } catch (error) {
    if (error instanceof PdfFailure) return { tree: undefined, links: new Map() };
    throw error;
  }
}

async function structureOf(page: PDFPageProxy): Promise<PageStructure> {
  const annotations: readonly { id?: unknown; url?: unknown }[] = await given(page.getAnnotations());
  const links = annotations.flatMap(({ id, url }) =>
    typeof url === 'string' ? [[String(id), url] as const] : [],
  );
  return { tree: await given(page.getStructTree()), links: new Map(links) };
}

/** Returns whether the metadata names this program as the creator. */
async function isMadeByUs(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await given(pdf.getMetadata());
  return 'Creator' in info && info.Creator === PROGRAM;
}
