/** Bytes that are read in parts. A Uint8Array is one; so is a file that is read only where needed. */
export interface ByteSource {
  readonly byteLength: number;
  /** Returns the bytes from `from` up to, not including, `to`. */
  subarray(from: number, to: number): Uint8Array;
}

/** The least length of a table before its numbers may be read. A shorter table means that the file is cut short. */
const LEAST_BYTES: Readonly<Record<string, number>> = {
  cmap: 4,
  head: 54,
  hhea: 36,
  maxp: 32,
  name: 6,
  'OS/2': 68,
  post: 32,
};

/** The tables of a font file, by tag. */
export class FontTables {
  readonly #source: ByteSource;
  readonly #places = new Map<string, { readonly from: number; readonly length: number }>();
  readonly #read = new Map<string, Uint8Array>();

  /** Reads the table directory. Throws if the file has no TrueType outlines or is cut short. */
  constructor(source: ByteSource) {
    this.#source = source;
    const head = source.byteLength < 12 ? undefined : viewOf(source.subarray(0, 12));
    if (head?.getUint32(0) !== 0x00010000) throw new Error('The font file has no TrueType outlines.');
    const end = 12 + head.getUint16(4) * 16;
    if (source.byteLength < end) throw new Error('The font file is cut short.');
    const directory = source.subarray(0, end);
    for (let entry = 12; entry < end; entry += 16) {
      const tag = latin1(directory.subarray(entry, entry + 4));
      const from = viewOf(directory).getUint32(entry + 8);
      const length = viewOf(directory).getUint32(entry + 12);
      if (from + length > source.byteLength)
        throw new Error(`The font file is cut short: its table ${tag} is not whole.`);
      this.#places.set(tag, { from, length });
    }
  }

  /** Returns a table, which is read only once; undefined if the font has no table with this tag. */
  get(tag: string): Uint8Array | undefined {
    const known = this.#read.get(tag);
    const place = this.#places.get(tag);
    if (known || !place) return known;
    const table = this.part(tag, 0, place.length);
    this.#read.set(tag, table);
    return table;
  }

  /** Returns a table that every font must have. Throws if it is missing or too short. */
  required(tag: string): Uint8Array {
    if (this.lengthOf(tag) < (LEAST_BYTES[tag] ?? 0))
      throw new Error(`The font file's table ${tag} is not whole.`);
    return this.get(tag) ?? new Uint8Array();
  }

  /** Returns the length in bytes of a table that every font must have. Throws if it is missing. */
  lengthOf(tag: string): number {
    const place = this.#places.get(tag);
    if (!place) throw new Error(`The font file has no table ${tag}.`);
    return place.length;
  }

  /** Returns some bytes of a table, and reads only those. */
  part(tag: string, from: number, to: number): Uint8Array {
    const start = this.#places.get(tag)?.from ?? 0;
    const bytes = this.#source.subarray(start + from, start + to);
    // A source may return its own kind of array, whose slice() does not copy. Writing into such a "copy" would change
    // the font.
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

/** Returns a DataView of exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Returns bytes as text, one character for each byte. */
export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
