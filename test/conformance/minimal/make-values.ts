import { PdfDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from '../reader/pdf-values.ts';

/** A name. */
export const name = (text: string): PdfName => new PdfName(text);

/** A string with one byte a character. */
export const string = (latin: string): PdfString =>
  new PdfString(Uint8Array.from(Buffer.from(latin, 'latin1')));

/** A text string in UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function text(words: string): PdfString {
  return new PdfString(Buffer.from(`\ufeff${words}`, 'utf16le').swap16());
}

/** A dictionary. */
export const dict = (entries: Record<string, PdfValue>): PdfDict => new PdfDict(Object.entries(entries));

/** A stream. Its data is given without any filter. */
export function stream(data: Uint8Array | string, entries: Record<string, PdfValue> = {}): PdfStream {
  return new PdfStream(
    Object.entries(entries),
    typeof data === 'string' ? Buffer.from(data, 'latin1') : data,
  );
}

/** Adds an object to a file. Returns the reference to it. */
export function addObject(objects: Map<number, PdfValue>, value: PdfValue): PdfRef {
  const number = Math.max(0, ...objects.keys()) + 1;
  objects.set(number, value);
  return new PdfRef(number, objects);
}
