import { type CharacterMap, readCharacterMap } from './character-map.ts';
import { type ByteSource, FontTables, viewOf } from './font-tables.ts';
import { postScriptNameOf } from './post-script-name.ts';

/** The parts of a TrueType font that typesetting and embedding need. Lengths are in `unitsPerEm`. */
export interface TrueTypeFont extends CharacterMap {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** Of the font's own line. The descent is below the baseline and negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  /** The box around all glyphs. */
  readonly bounds: Bounds;
  readonly glyphCount: number;
  advanceOf(glyph: number): number;
  /** The blank space to the left of the glyph's outline. */
  leftBearingOf(glyph: number): number;
  /** The box around one glyph's outline; undefined if the glyph has no outline. */
  boundsOf(glyph: number): Bounds | undefined;
  /** The glyph's entry in the table `glyf`; empty if the glyph has no outline. Throws if there is no such glyph. */
  outlineOf(glyph: number): Uint8Array;
  /** The bytes of a table; undefined if the font has no table with this tag. */
  table(tag: string): Uint8Array | undefined;
}

/** A box in the font's units. The y axis points upwards. */
export interface Bounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/**
 * Returns the font of a file with TrueType outlines (ISO/IEC 14496-22, Open Font Format). Nothing is copied, and only
 * the needed parts are read. Throws if the file is of another kind or is cut short.
 */
export function openTrueType(source: ByteSource): TrueTypeFont {
  const tables = new FontTables(source);
  const view = (tag: string) => viewOf(tables.required(tag));
  const [head, hhea, os2] = [view('head'), view('hhea'), view('OS/2')];
  const glyphCount = view('maxp').getUint16(4);

  return {
    ...readCharacterMap(tables.required('cmap')),
    ...readMetrics(view('hmtx'), hhea.getUint16(34), glyphCount),
    ...readOutlines(tables, head.getInt16(50) === 1, glyphCount),
    postScriptName: postScriptNameOf(tables.required('name')),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    // Old fonts do not have this value. Then the height of capitals is taken to be the ascent.
    capHeight: os2.getUint16(0) >= 2 && os2.byteLength >= 90 ? os2.getInt16(88) : hhea.getInt16(4),
    italicAngle: view('post').getInt32(4) / 65536,
    weight: os2.getUint16(4),
    bounds: boundsAt(head, 36),
    glyphCount,
    table: (tag) => tables.get(tag),
  };
}

/**
 * The table `hmtx`: pairs of width and left bearing for the first glyphs. The others have the width of the last pair,
 * and only a left bearing.
 */
function readMetrics(
  hmtx: DataView,
  pairs: number,
  glyphCount: number,
): Pick<TrueTypeFont, 'advanceOf' | 'leftBearingOf'> {
  if (pairs === 0 || hmtx.byteLength < pairs * 4 + Math.max(0, glyphCount - pairs) * 2) {
    throw new Error('The font file does not have the width of each glyph.');
  }
  return {
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, pairs - 1) * 4),
    leftBearingOf: (glyph) => hmtx.getInt16(glyph < pairs ? glyph * 4 + 2 : pairs * 4 + (glyph - pairs) * 2),
  };
}

/** The table `glyf`, with offsets from `loca`. An outline is read when it is first needed, and only once. */
function readOutlines(
  tables: FontTables,
  isLong: boolean,
  glyphCount: number,
): Pick<TrueTypeFont, 'boundsOf' | 'outlineOf'> {
  const loca = viewOf(tables.required('loca'));
  if (loca.byteLength < (glyphCount + 1) * (isLong ? 4 : 2)) {
    throw new Error('The font file does not have the place of each glyph.');
  }
  const known = new Map<number, Uint8Array>();
  const length = tables.lengthOf('glyf');
  const offset = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const outlineOf = (glyph: number): Uint8Array => {
    const before = known.get(glyph);
    if (before) return before;
    if (glyph >= glyphCount) throw new Error(`The font file has no glyph ${glyph}.`);
    const [from, to] = [offset(glyph), offset(glyph + 1)];
    if (from > to || to > length) throw new Error(`The outline of glyph ${glyph} is not in the font file.`);
    const outline = tables.part('glyf', from, to);
    known.set(glyph, outline);
    return outline;
  };
  return {
    outlineOf,
    boundsOf: (glyph) => {
      const outline = outlineOf(glyph);
      return outline.length === 0 ? undefined : boundsAt(viewOf(outline), 2);
    },
  };
}

function boundsAt(view: DataView, at: number): Bounds {
  return {
    xMin: view.getInt16(at),
    yMin: view.getInt16(at + 2),
    xMax: view.getInt16(at + 4),
    yMax: view.getInt16(at + 6),
  };
}
