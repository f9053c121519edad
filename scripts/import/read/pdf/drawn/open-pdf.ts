import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { problem } from '../../../../problems/problem.ts';
import { type Result, refused } from '../../../../problems/result.ts';

/** Gives a file that pdf.js brings with it: the maps of Japanese character codes, and faces for files without any. */
export type PdfResources = (kind: 'cmaps' | 'standard_fonts', name: string) => Promise<Uint8Array>;

/** A PDF that pdf.js has opened; it holds memory until it is closed. */
interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens a PDF; `file` is its name as the user gave it. One that a password locks, or that is none, is a problem. */
export async function openPdf(
  file: string,
  bytes: Uint8Array,
  resources: PdfResources,
): Promise<Result<OpenedPdf>> {
  const task = getDocument({
    // pdf.js takes the memory that it is given for itself, and no Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    // Nothing is painted: no outlines of glyphs, no pictures.
    disableFontFace: false,
    maxImageSize: 1,
    // Tells for which codes of a font the file names the characters.
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

/** What pdf.js could not read of a file. */
export class PdfFailure extends Error {}

/** Returns what pdf.js gives; throws PdfFailure where the file keeps it from that. */
export async function given<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new PdfFailure('pdf.js cannot read this.', { cause: error });
  }
}

/** pdf.js asks by a class of its own for its files. */
function factoryOf(resources: PdfResources) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return resources(kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts', filename);
    }
  };
}
