import { layoutOf, writePdf } from './minimal/write-pdf.ts';
import { PdfDict, PdfRef, PdfStream } from './reader/pdf-values.ts';
import { type Pdf, type Profile, readModel } from './reader/read-model.ts';
import type { RuleId } from './rules/rules.ts';

/** A change that makes a conformant file break one rule. */
export interface Mutation {
  /** The profile of the file to change; PDF/A-2a and PDF/UA-1 where absent. */
  readonly profile?: Profile;
  /** Changes the file's objects. */
  readonly change?: (pdf: Pdf) => void;
  /** How to write it, where not as the profile allows. */
  readonly layout?: 'streams';
  /** Changes its bytes once written. */
  readonly bytes?: (latin: string) => string;
  /** Other rules that the same change cannot but break. */
  readonly also?: readonly RuleId[];
}

/** A file with the mutation in it, written anew. */
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

/** The first structure element of a role. */
export function elementOf(pdf: Pdf, role: string): PdfDict {
  return found(pdf.structure.elements.find((element) => element.role === role)?.dict, role);
}

/** Something that a mutation needs of the file; throws where the file has it not, so that no mutation is vain. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The file to mutate has no ${what}.`);
  return value;
}

/** A reference to an object of the file. */
export function referenceTo({ objects }: Pdf, dict: PdfDict): PdfRef {
  const number = [...objects].find(([, value]) => value === dict)?.[0];
  return new PdfRef(found(number, 'object for the dictionary'), objects);
}

/** Edits a stream as text, a character a byte; throws where the edit changes nothing. */
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
