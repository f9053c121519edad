import { layoutOf, writePdf } from './minimal/write-pdf.ts';
import { PdfDict, PdfRef, PdfStream } from './reader/pdf-values.ts';
import { type Pdf, type Profile, readModel } from './reader/read-model.ts';
import type { RuleId } from './rules/rules.ts';

/** A change that makes a conformant file break one rule. */
export interface Mutation {
  /** The profile of the file to change. If absent, PDF/A-2a and PDF/UA-1. */
  readonly profile?: Profile;
  /** Changes the objects of the file. */
  readonly change?: (pdf: Pdf) => void;
  /** The layout to write, if it is not the one that the profile allows. */
  readonly layout?: 'streams';
  /** Changes the bytes of the written file. */
  readonly bytes?: (latin: string) => string;
  /** Other rules that the same change always breaks too. */
  readonly also?: readonly RuleId[];
}

/** Returns the file with the mutation in it, written again. */
export function mutate(original: Uint8Array, profile: Profile, { change, bytes, layout }: Mutation): Buffer {
  const pdf = readModel(original, profile);
  change?.(pdf);
  const written = writePdf({
    objects: pdf.objects,
    trailer: pdf.trailer,
    layout: layout ?? layoutOf(profile),
  });
  return bytes ? Buffer.from(bytes(written.toString('latin1')), 'latin1') : written;
}

/** Returns the first structure element with a role. */
export function elementOf(pdf: Pdf, role: string): PdfDict {
  return found(pdf.structure.elements.find((element) => element.role === role)?.dict, role);
}

/**
 * Returns a value that a mutation needs. Throws if the file does not have it, so that no mutation is without effect.
 */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The file to mutate has no ${what}.`);
  return value;
}

/** Returns a reference to an object of the file. */
export function referenceTo({ objects }: Pdf, dict: PdfDict): PdfRef {
  const number = [...objects].find(([, value]) => value === dict)?.[0];
  return new PdfRef(found(number, 'object for the dictionary'), objects);
}

/** Edits a stream as text, one character a byte. Throws if the edit changes nothing. */
export function editStream(stream: PdfDict | undefined, edit: (latin: string) => string): void {
  if (!(stream instanceof PdfStream)) throw new Error('The file to mutate has no such stream.');
  const before = Buffer.from(stream.data).toString('latin1');
  const after = edit(before);
  if (after === before) throw new Error('The edit changed nothing.');
  stream.data = Buffer.from(after, 'latin1');
}

/** Edits the content of the first page. */
export function editContent(pdf: Pdf, edit: (latin: string) => string): void {
  const [first] = pdf.pages[0]?.dict.oneOrMore('Contents') ?? [];
  editStream(first instanceof PdfDict ? first : undefined, edit);
}
