import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { problem } from '../../../../problems/problem.ts';
import { type Result, refused } from '../../../../problems/result.ts';

/** Returns a file that comes with pdf.js: a map of Japanese character codes, or a face for PDFs that bring none. */
export type PdfResources = (kind: 'cmaps' | 'standard_fonts', name: string) => Promise<Uint8Array>;

/** A PDF that pdf.js has opened. It uses memory until it is closed. */
interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  close(): Promise<void>;
}

/**
 * Opens a PDF. `file` is its name as the user gave it. A file with a password and a file that is not a PDF are
 * problems.
 */
export async function openPdf(
  file: string,
  bytes: Uint8Array,
  resources: PdfResources,
): Promise<Result<OpenedPdf>> {
  const task = getDocument({
    // pdf.js takes over the memory that it is given, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    // Nothing is painted, so outlines of glyphs and pictures are not needed.
    disableFontFace: false,
    maxImageSize: 1,
    // With this, pdf.js says for which codes of a font the file names the characters.
    fontExtraProperties: true,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'standard_fonts/',
    BinaryDataFactory: factoryOf(resources),
  });
  try {
    return { ok: true, value: { pdf: await task.promise, close: () => task.destroy() } };
  } catch (error) {
    await task.destroy();
    if (!(error instanceof Error)) throw error;
    const rule = error.name === 'PasswordException' ? 'import/encrypted' : 'import/damaged';
    return refused(problem(rule, { format: 'pdf' }, { file }));
  }
}

/** Something that pdf.js could not read in a file. */
export class PdfFailure extends Error {}

/** Returns what pdf.js answers. Throws PdfFailure if the file keeps pdf.js from answering. */
export async function given<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new PdfFailure('pdf.js cannot read this.', { cause: error });
  }
}

/** Returns the class that pdf.js wants for getting its files. */
function factoryOf(resources: PdfResources) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return resources(kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts', filename);
    }
  };
}
