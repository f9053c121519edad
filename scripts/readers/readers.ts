import type { InputFormat, Reader } from './read-document.ts';

/** How files of a format are known, and what reads them; loaded only when one is read. */
interface ReaderEntry {
  readonly format: InputFormat;
  readonly names: RegExp;
  /** How such a file begins, where that tells. */
  readonly beginsWith?: RegExp;
  /** `readPdf` reads PDFs, for which more than their bytes is needed. */
  readonly load: (readPdf: Reader) => Promise<Reader>;
}

/** Every format that can be read. A file is known by its beginning, else by its name. */
export const READERS: readonly ReaderEntry[] = [
  {
    format: 'pdf',
    names: /\.pdf$/iu,
    beginsWith: /^\s*%PDF-/u,
    load: async (readPdf) => readPdf,
  },
  {
    format: 'word',
    names: /\.docx?m?$/iu,
    load: async () => (await import('./read-word.ts')).readWord,
  },
  {
    format: 'html',
    names: /\.x?html?$/iu,
    beginsWith: /^\uFEFF?\s*(?:<!doctype html|<html[\s>])/iu,
    load: async () => (await import('./read-html.ts')).readHtml,
  },
  {
    format: 'markdown',
    names: /\.(?:md|markdown)$/iu,
    load: async () => (await import('./read-markdown.ts')).readMarkdown,
  },
  {
    format: 'text',
    names: /\.(?:txt|text)$/iu,
    load: async () => (await import('./read-text.ts')).readText,
  },
];

/** How archives begin, a Word file's and an old one's. */
const ARCHIVES = ['PK', '\u00d0\u00cf\u0011\u00e0'];

/** The endings of the files that can be read, for messages. */
export const READABLE = '.docx .pdf .html .md .txt';

/** Returns what reads a file, by the format given, its beginning or its name; nothing where none of them tells. */
export function readerOf(
  file: string,
  bytes: Uint8Array,
  format: string | undefined,
): ReaderEntry | undefined {
  if (format !== undefined) return READERS.find((entry) => entry.format === format);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (
    READERS.find(({ beginsWith }) => beginsWith?.test(beginning)) ??
    READERS.find(({ names }) => names.test(file)) ??
    (ARCHIVES.some((sign) => beginning.startsWith(sign))
      ? READERS.find((entry) => entry.format === 'word')
      : undefined)
  );
}
