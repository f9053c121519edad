import type { PdfResources } from './read/pdf/drawn/open-pdf.ts';
import type { InputFormat, Reader } from './read/read-document.ts';

/**
 * How files of a format are recognised, and what reads them. A reader is loaded when the first file of its format is
 * read.
 */
interface ReaderEntry {
  readonly names: RegExp;
  /** How such files begin. Absent if their beginning says nothing. */
  readonly beginsWith?: RegExp;
  /** `resources` gives the reader of PDFs the files of pdf.js. */
  readonly load: (resources: PdfResources) => Promise<Reader>;
}

/** All formats that can be read. The beginning of a file decides, else its name. The first match counts. */
const READERS: Readonly<Record<InputFormat, ReaderEntry>> = {
  pdf: {
    names: /\.pdf$/iu,
    beginsWith: /^\s*%PDF-/u,
    load: async (resources) => (await import('./read/pdf/read-pdf.ts')).pdfReader(resources),
  },
  word: {
    names: /\.docx?m?$/iu,
    load: async () => (await import('./read/word/read-word.ts')).readWord,
  },
  html: {
    names: /\.x?html?$/iu,
    beginsWith: /^\uFEFF?\s*(?:<!doctype html|<html[\s>])/iu,
    load: async () => (await import('./read/html/read-html.ts')).readHtml,
  },
  markdown: {
    names: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./read/text/read-markdown.ts')).readMarkdown,
  },
  text: {
    names: /\.(?:txt|text)$/iu,
    load: async () => (await import('./read/text/read-text.ts')).readText,
  },
};

// The keys of the table are the formats. `Object.entries` does not keep their type.
const FORMATS = Object.entries(READERS) as [InputFormat, ReaderEntry][];

/** How archives begin: Word files, and Word files of the old format. */
const ARCHIVES = ['PK', '\u00d0\u00cf\u0011\u00e0'];

/** The endings of the files that can be read, for messages. */
export const READABLE = '.docx .pdf .html .md .txt';

/** Returns the format of a file, by its beginning or its name; undefined if neither tells. */
export function formatOf(file: string, bytes: Uint8Array): InputFormat | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const known =
    FORMATS.find(([, { beginsWith }]) => beginsWith?.test(beginning)) ??
    FORMATS.find(([, { names }]) => names.test(file));
  return known?.[0] ?? (ARCHIVES.some((sign) => beginning.startsWith(sign)) ? 'word' : undefined);
}

/** Loads the reader for files of a format. */
export function loadReader(format: InputFormat, resources: PdfResources): Promise<Reader> {
  return READERS[format].load(resources);
}
