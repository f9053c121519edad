import { type CharacterMap, readCharacterMap } from './character-map.ts';

/** A TrueType font as far as setting and embedding text asks for it. Lengths are in `unitsPerEm`. */
export interface TrueTypeFont extends CharacterMap {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** Of the line that the font asks for; the descent is below the baseline and negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  /** Around all glyphs. */
  readonly bounds: Bounds;
  readonly glyphCount: number;
  advanceOf(glyph: number): number;
  /** Around one glyph's outline; nothing for a glyph without one. */
  boundsOf(glyph: number): Bounds | undefined;
  /** The glyph's entry of the table `glyf`; empty for a glyph without an outline. */
  outlineOf(glyph: number): Uint8Array;
  /** The bytes of a table; nothing where the font has none of this tag. */
  table(tag: string): Uint8Array | undefined;
}

export interface Bounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/**
 * Returns the font of a file with TrueType outlines; nothing of it is copied, and what is not asked for is not read
 * (ISO/IEC 14496-22, Open Font Format). Throws for a file of another kind.
 */
export function openTrueType(bytes: Uint8Array): TrueTypeFont {
  const tables = tablesOf(bytes);
  const view = (tag: string) => viewOf(required(tables, tag));
  const [head, hhea, os2, loca] = [view('head'), view('hhea'), view('OS/2'), view('loca')];
  const [glyf, hmtx] = [required(tables, 'glyf'), view('hmtx')];
  const metricCount = hhea.getUint16(34);
  const hasLongOffsets = head.getInt16(50) === 1;
  const offset = (glyph: number) =>
    hasLongOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const outlineOf = (glyph: number) => glyf.subarray(offset(glyph), offset(glyph + 1));

  return {
    ...readCharacterMap(required(tables, 'cmap')),
    postScriptName: postScriptNameOf(required(tables, 'name')),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : hhea.getInt16(4),
    italicAngle: view('post').getInt32(4) / 65536,
    weight: os2.getUint16(4),
    bounds: boundsAt(head, 36),
    glyphCount: view('maxp').getUint16(4),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, metricCount - 1) * 4),
    boundsOf: (glyph) => {
      const outline = outlineOf(glyph);
      return outline.length === 0 ? undefined : boundsAt(viewOf(outline), 2);
    },
    outlineOf,
    table: (tag) => tables.get(tag),
  };
}

/** A view of exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const file = viewOf(bytes);
  if (file.byteLength < 12 || file.getUint32(0) !== 0x00010000) {
    throw new Error('The font file is none with TrueType outlines.');
  }
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < file.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const from = file.getUint32(entry + 8);
    tables.set(
      latin1(bytes.subarray(entry, entry + 4)),
      bytes.subarray(from, from + file.getUint32(entry + 12)),
    );
  }
  return tables;
}

function required(tables: ReadonlyMap<string, Uint8Array>, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font file has no table ${tag}.`);
  return table;
}

function boundsAt(view: DataView, at: number): Bounds {
  return {
    xMin: view.getInt16(at),
    yMin: view.getInt16(at + 2),
    xMax: view.getInt16(at + 4),
    yMax: view.getInt16(at + 6),
  };
}

/** The name of the id 6, which is ASCII in whatever encoding it is written. */
function postScriptNameOf(bytes: Uint8Array): string {
  const table = viewOf(bytes);
  const strings = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const record = 6 + index * 12;
    if (table.getUint16(record + 6) !== 6) continue;
    const from = strings + table.getUint16(record + 10);
    return latin1(bytes.subarray(from, from + table.getUint16(record + 8))).replaceAll('\0', '');
  }
  throw new Error('The font file does not say its name.');
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
