import * as mupdf from 'mupdf';
import { PdfDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './pdf-values.ts';

/** All objects of a file by their numbers, and its trailer. */
export interface PdfObjects {
  readonly objects: Map<number, PdfValue>;
  readonly trailer: PdfDict;
  /** What the reader complained about: repairs, and streams that it cannot decode. */
  readonly complaints: readonly string[];
  /** False if the file could not be opened. Then there are no objects. */
  readonly isReadable: boolean;
}

/** Reads every object with MuPDF, which shares no code with the program that makes our files. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const complaints: string[] = [];
  mupdf.setLog((message) => complaints.push(message));
  try {
    const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
    if (document) return { ...readDocument(document, complaints), complaints, isReadable: true };
  } catch (error) {
    complaints.push(String(error));
  }
  return { objects: new Map(), trailer: new PdfDict(), complaints, isReadable: false };
}

function readDocument(document: mupdf.PDFDocument, complaints: string[]) {
  const objects = new Map<number, PdfValue>();
  for (let number = 1; number < document.countObjects(); number += 1) {
    const reference = document.newIndirect(number);
    const resolved = reference.resolve();
    if (resolved.isNull()) continue;
    const value = toValue(resolved, objects);
    if (!reference.isStream() || !(value instanceof PdfDict)) objects.set(number, value);
    else {
      const data = streamData(reference);
      if (!data) complaints.push(`the stream ${number} cannot be decoded`);
      objects.set(number, new PdfStream(value.entries, data ?? new Uint8Array()));
    }
  }
  const trailer = toValue(document.getTrailer(), objects);
  if (document.wasRepaired()) complaints.push('the file had to be repaired');
  document.destroy();
  return { objects, trailer: trailer instanceof PdfDict ? trailer : new PdfDict() };
}

function streamData(reference: mupdf.PDFObject): Uint8Array | undefined {
  try {
    return reference.readStream().asUint8Array().slice();
  } catch {
    return undefined;
  }
}

function toValue(object: mupdf.PDFObject, objects: ReadonlyMap<number, PdfValue>): PdfValue {
  if (object.isIndirect()) return new PdfRef(object.asIndirect(), objects);
  if (object.isBoolean()) return object.asBoolean();
  if (object.isNumber()) return object.asNumber();
  if (object.isName()) return new PdfName(object.asName());
  if (object.isString()) return new PdfString(object.asByteString());
  if (object.isArray()) {
    const values: PdfValue[] = [];
    for (let at = 0; at < object.length; at += 1) values.push(toValue(object.get(at), objects));
    return values;
  }
  if (!object.isDictionary()) return null;
  const entries: [string, PdfValue][] = [];
  object.forEach((value, key) => {
    entries.push([String(key), toValue(value, objects)]);
  });
  return new PdfDict(entries);
}
