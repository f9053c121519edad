/** What a table must hold at least before its numbers are read; a file that holds less is cut short. */
const LEAST_BYTES: Readonly<Record<string, number>> = {
  cmap: 4,
  head: 54,
  hhea: 36,
  maxp: 32,
  name: 6,
  'OS/2': 68,
  post: 32,
};

/** Returns the tables of a font file by their tags, as parts of it. Throws for a file that is none or is cut short. */
export function tablesOf(fontBytes: Uint8Array): Map<string, Uint8Array> {
  // Node's Buffer is a Uint8Array whose slice() does not copy: what writes into a copy would write into the font.
  const bytes = new Uint8Array(fontBytes.buffer, fontBytes.byteOffset, fontBytes.byteLength);
  const file = viewOf(bytes);
  if (file.byteLength < 12 || file.getUint32(0) !== 0x00010000) {
    throw new Error('The font file is none with TrueType outlines.');
  }
  const count = file.getUint16(4);
  if (file.byteLength < 12 + count * 16) throw new Error('The font file is cut short.');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const [from, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)];
    const tag = latin1(bytes.subarray(entry, entry + 4));
    if (from + length > bytes.length)
      throw new Error(`The font file is cut short: its table ${tag} is not whole.`);
    tables.set(tag, bytes.subarray(from, from + length));
  }
  return tables;
}

/** Returns a table that no font is without. Throws where it is missing or cannot hold what it must. */
export function requiredTable(tables: ReadonlyMap<string, Uint8Array>, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font file has no table ${tag}.`);
  if (table.length < (LEAST_BYTES[tag] ?? 0)) throw new Error(`The font file's table ${tag} is not whole.`);
  return table;
}

/** Returns a view of exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Returns bytes as text, a character each. */
export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
