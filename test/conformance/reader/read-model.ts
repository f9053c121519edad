import { dicts, PdfDict, PdfStream, type PdfValue } from './pdf-values.ts';
import { type Content, readContent } from './read-content.ts';
import { type FileLayout, readFileLayout } from './read-file-layout.ts';
import { type FontUse, readFontUses } from './read-font-uses.ts';
import { type PdfObjects, readObjects } from './read-objects.ts';
import { readStructure, type Structure } from './read-structure.ts';
import { readXmp, type Xmp } from './read-xmp.ts';

/** The standards that a file claims: the parts of ISO 19005 (PDF/A) and ISO 14289 (PDF/UA). */
export interface Profile {
  readonly part: 1 | 2 | 3;
  readonly conformance: 'A' | 'B' | 'U';
  readonly accessible: boolean;
}

/** A page with everything that it inherits. */
export interface Page {
  /** Counted from 1, as readers do. */
  readonly number: number;
  readonly dict: PdfDict;
  readonly content: Content;
  readonly annotations: readonly PdfDict[];
}

/** A file in the form that the rules need. */
export interface Pdf extends PdfObjects {
  readonly bytes: Uint8Array;
  readonly profile: Profile;
  readonly layout: FileLayout;
  readonly catalog: PdfDict;
  readonly info: PdfDict | undefined;
  readonly pages: readonly Page[];
  readonly fonts: readonly FontUse[];
  readonly structure: Structure;
  readonly xmp: Xmp;
}

/** Reads a file in the form that the rules need. */
export function readModel(bytes: Uint8Array, profile: Profile): Pdf {
  const file = readObjects(bytes);
  const catalog = file.trailer.dict('Root') ?? new PdfDict();
  const pages = pageDicts(catalog.dict('Pages'), new Set()).map((dict, index) => readPage(dict, index + 1));
  return {
    ...file,
    bytes,
    layout: readFileLayout(bytes, file.objects),
    profile,
    catalog,
    info: file.trailer.dict('Info'),
    pages,
    fonts: readFontUses(pages),
    structure: readStructure(catalog, pages),
    xmp: readXmp(catalog.stream('Metadata')?.data),
  };
}

/** Returns every dictionary and stream of a file, also those inside others, each once. */
export function* allDicts({ objects, trailer }: PdfObjects): Generator<PdfDict> {
  const seen = new Set<PdfValue>();
  const waiting: PdfValue[] = [...objects.values(), trailer];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (seen.has(value)) continue;
    if (Array.isArray(value)) waiting.push(...value);
    if (!(value instanceof PdfDict)) continue;
    seen.add(value);
    waiting.push(...value.entries.values());
    yield value;
  }
}

function pageDicts(node: PdfDict | undefined, seen: Set<PdfDict>): PdfDict[] {
  if (!node || seen.has(node)) return [];
  seen.add(node);
  if (node.name('Type') !== 'Pages') return [node];
  return dicts(node.list('Kids')).flatMap((kid) => pageDicts(kid, seen));
}

function readPage(dict: PdfDict, number: number): Page {
  const streams = dict.oneOrMore('Contents').filter((value) => value instanceof PdfStream);
  const bytes = Buffer.concat(streams.flatMap(({ data }) => [data, Buffer.from('\n')]));
  const resources = inherited(dict, 'Resources');
  return {
    number,
    dict,
    content: readContent(bytes, resources instanceof PdfDict ? resources : new PdfDict()),
    annotations: dicts(dict.list('Annots')),
  };
}

/** Returns the value of a page's attribute, from its parents if the page does not have it (ISO 32000-1, 7.7.3.4). */
export function inherited(page: PdfDict, key: string): PdfValue {
  let node: PdfDict | undefined = page;
  for (let depth = 0; node && depth < 32; depth += 1) {
    if (node.has(key)) return node.get(key);
    node = node.dict('Parent');
  }
  return null;
}
