/** A name object (ISO 32000-1, 7.3.5), without its solidus. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string object (7.3.4) as its bytes. `decodeText` returns its text. */
export class PdfString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A reference to an indirect object of the file that it was read from. */
export class PdfRef {
  readonly number: number;
  readonly #objects: ReadonlyMap<number, PdfValue>;
  constructor(number: number, objects: ReadonlyMap<number, PdfValue>) {
    this.number = number;
    this.#objects = objects;
  }
  /** The object itself; null if the file does not have it (7.3.10). */
  get target(): PdfValue {
    return this.#objects.get(this.number) ?? null;
  }
}

/** Any object of a PDF. Dictionaries keep their identity, so `===` tells whether two references meet. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfValue[] | PdfDict;

/** Returns the object that a value means, after all references. */
export function resolve(value: PdfValue | undefined): PdfValue {
  let current = value ?? null;
  for (let hops = 0; current instanceof PdfRef && hops < 32; hops += 1) current = current.target;
  return current instanceof PdfRef ? null : current;
}

/** A dictionary. Its methods resolve references, and return `undefined` for a value of another type. */
export class PdfDict {
  readonly entries: Map<string, PdfValue>;
  constructor(entries: Iterable<[string, PdfValue]> = []) {
    this.entries = new Map(entries);
  }
  get(key: string): PdfValue {
    return resolve(this.entries.get(key));
  }
  has(key: string): boolean {
    return this.get(key) !== null;
  }
  name(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof PdfName ? value.name : undefined;
  }
  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === 'number' ? value : undefined;
  }
  bytes(key: string): Uint8Array | undefined {
    const value = this.get(key);
    return value instanceof PdfString ? value.bytes : undefined;
  }
  text(key: string): string | undefined {
    const bytes = this.bytes(key);
    return bytes && decodeText(bytes);
  }
  dict(key: string): PdfDict | undefined {
    const value = this.get(key);
    return value instanceof PdfDict ? value : undefined;
  }
  stream(key: string): PdfStream | undefined {
    const value = this.get(key);
    return value instanceof PdfStream ? value : undefined;
  }
  /** Returns the elements of an array, resolved. Empty if the value is not an array. */
  list(key: string): PdfValue[] {
    const value = this.get(key);
    return Array.isArray(value) ? value.map(resolve) : [];
  }
  /** Returns the elements of an array, or the value itself if it is not an array. Empty if there is no value. */
  oneOrMore(key: string): PdfValue[] {
    const value = this.get(key);
    if (value === null) return [];
    return Array.isArray(value) ? value.map(resolve) : [value];
  }
}

/** A stream: its dictionary, and its data after all filters were removed. */
export class PdfStream extends PdfDict {
  data: Uint8Array;
  constructor(entries: Iterable<[string, PdfValue]>, data: Uint8Array) {
    super(entries);
    this.data = data;
  }
}

/** Returns those elements that are dictionaries. */
export function dicts(values: readonly PdfValue[]): PdfDict[] {
  return values.filter((value) => value instanceof PdfDict);
}

// The codes of PDFDocEncoding that differ from Latin 1 (ISO 32000-1, annex D.2).
const DOC_ENCODING = [
  [0x18, '˘ˇˆ˙˝˛˚˜'],
  [0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'],
  [0xa0, '€'],
] as const;
const docCharacters = new Map(
  DOC_ENCODING.flatMap(([first, characters]) =>
    [...characters].map((character, at) => [first + at, character]),
  ),
);

/** Returns the text of a text string (7.9.2.2), or undefined if its bytes are not valid. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode('utf-8', bytes);
  if (bytes.some((byte) => byte === 0x7f || byte === 0x9f || byte === 0xad)) return undefined;
  return [...bytes].map((byte) => docCharacters.get(byte) ?? String.fromCharCode(byte)).join('');
}

/** Returns the text of bytes in an encoding, or undefined if they are malformed. */
export function decode(encoding: 'utf-16be' | 'utf-8', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
