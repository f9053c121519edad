import {
  PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../conformance/reader/pdf-values.ts';
import { readObjects } from '../conformance/reader/read-objects.ts';

/**
 * Returns the objects of a PDF as text, with inflated streams. What only says how and where they are packed is left
 * out.
 */
export function unpackedPdf(bytes: Uint8Array): string[] {
  const { objects, trailer, complaints, isReadable } = readObjects(bytes);
  if (!isReadable || complaints.length > 0) throw new Error(`This is no sound PDF: ${complaints.join(', ')}`);
  const written = [...objects]
    .filter(([, value]) => !(value instanceof PdfDict && value.name('Type') === 'XRef'))
    .map(([number, value]) => `${number} ${textOf(value)}`);
  return [...written, `trailer ${textOf(trailer)}`];
}

/** The length of a stream, and the identifier, which is a hash of the packed objects. */
const PACKING = new Set(['Length', 'ID']);

function textOf(value: PdfValue): string {
  if (value instanceof PdfRef) return `${value.number} R`;
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfString) return `(${latin1(value.bytes)})`;
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  if (!(value instanceof PdfDict)) return String(value);
  const entries = [...value.entries].filter(([key]) => !PACKING.has(key));
  const text = `<<${entries.map(([key, inner]) => `/${key} ${textOf(inner)}`).join(' ')}>>`;
  return value instanceof PdfStream ? `${text} ${latin1(value.data)}` : text;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
