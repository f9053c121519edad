import { fontFile } from './font-file.ts';
import { viewOf } from './font-tables.ts';
import type { TrueTypeFont } from './true-type.ts';

/*
 * Makes a font from some glyphs of another font, without hints. It has the tables that a PDF requires of an embedded
 * TrueType font (ISO 32000-1, 9.9). The glyphs get new numbers, so that no table has empty entries.
 */

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/**
 * Returns a font file. Its glyph 0 is glyph 0 of the font, and its glyph n is `glyphs[n - 1]`. A glyph that is listed
 * twice is in the file twice. Components of composite glyphs follow at the end.
 */
export function subsetTrueType(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const chosen = [0, ...glyphs];
  const outlines = outlinesOf(font, chosen);
  const offsets = offsetsOf(outlines);
  const isLong = (offsets.at(-1) ?? 0) > 0x1fffe;
  return fontFile({
    glyf: concatenated(outlines, offsets),
    head: headTable(font, isLong),
    hhea: hheaTable(font, chosen),
    hmtx: hmtxTable(font, chosen),
    loca: locaTable(offsets, isLong),
    maxp: maxpTable(font, chosen.length),
  });
}

/** Returns the outlines of the chosen glyphs. Adds components that were not chosen to the end of `chosen`. */
function outlinesOf(font: TrueTypeFont, chosen: number[]): Uint8Array[] {
  const numbers = new Map<number, number>();
  chosen.forEach((glyph, number) => {
    if (!numbers.has(glyph)) numbers.set(glyph, number);
  });
  const renumber = (component: number) => {
    const known = numbers.get(component);
    if (known !== undefined) return known;
    numbers.set(component, chosen.length);
    return chosen.push(component) - 1;
  };
  const outlines: Uint8Array[] = [];
  for (let number = 0; number < chosen.length; number += 1) {
    const glyph = chosen[number] ?? 0;
    const outline = withoutHints(font.outlineOf(glyph), renumber);
    if (!outline) throw new Error(`The outline of glyph ${glyph} is cut short.`);
    outlines.push(outline);
  }
  return outlines;
}

/** Returns undefined if the outline is too short. */
function withoutHints(outline: Uint8Array, renumber: (glyph: number) => number): Uint8Array | undefined {
  if (outline.length === 0) return outline;
  if (outline.length < 10) return undefined;
  const contours = viewOf(outline).getInt16(0);
  return contours < 0 ? compositeWithoutHints(outline, renumber) : simpleWithoutHints(outline, contours);
}

function simpleWithoutHints(outline: Uint8Array, contours: number): Uint8Array | undefined {
  const lengthAt = 10 + contours * 2;
  if (outline.length < lengthAt + 2) return undefined;
  const behind = lengthAt + 2 + viewOf(outline).getUint16(lengthAt);
  if (outline.length < behind) return undefined;
  const result = new Uint8Array(lengthAt + 2 + outline.length - behind);
  result.set(outline.subarray(0, lengthAt));
  result.set(outline.subarray(behind), lengthAt + 2);
  return result;
}

function compositeWithoutHints(
  outline: Uint8Array,
  renumber: (glyph: number) => number,
): Uint8Array | undefined {
  const result = outline.slice();
  const view = viewOf(result);
  for (let at = 10; at + 4 <= result.length; ) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    view.setUint16(at + 2, renumber(view.getUint16(at + 2)));
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + scaleBytes(flags);
    if (!(flags & MORE_COMPONENTS)) return at <= result.length ? result.subarray(0, at) : undefined;
  }
  return undefined;
}

function scaleBytes(flags: number): number {
  if (flags & HAS_SCALE) return 2;
  if (flags & HAS_TWO_SCALES) return 4;
  return flags & HAS_MATRIX ? 8 : 0;
}

/** Returns the start of each outline and the end of the last. All are even, as the short form of `loca` requires. */
function offsetsOf(outlines: readonly Uint8Array[]): number[] {
  const offsets = [0];
  for (const { length } of outlines) offsets.push((offsets.at(-1) ?? 0) + length + (length % 2));
  return offsets;
}

function concatenated(parts: readonly Uint8Array[], offsets: readonly number[]): Uint8Array {
  const whole = new Uint8Array(offsets.at(-1) ?? 0);
  parts.forEach((part, index) => {
    whole.set(part, offsets[index]);
  });
  return whole;
}

function headTable(font: TrueTypeFont, isLong: boolean): Uint8Array {
  const table = copyOf(font, 'head', 54);
  viewOf(table).setUint32(8, 0);
  viewOf(table).setInt16(50, isLong ? 1 : 0);
  return table;
}

function hheaTable(font: TrueTypeFont, chosen: readonly number[]): Uint8Array {
  const table = copyOf(font, 'hhea', 36);
  viewOf(table).setUint16(34, chosen.length);
  return table;
}

function hmtxTable(font: TrueTypeFont, chosen: readonly number[]): Uint8Array {
  const table = new Uint8Array(chosen.length * 4);
  const view = viewOf(table);
  chosen.forEach((glyph, index) => {
    view.setUint16(index * 4, font.advanceOf(glyph));
    view.setInt16(index * 4 + 2, font.leftBearingOf(glyph));
  });
  return table;
}

function locaTable(offsets: readonly number[], isLong: boolean): Uint8Array {
  const table = new Uint8Array(offsets.length * (isLong ? 4 : 2));
  const view = viewOf(table);
  offsets.forEach((offset, index) => {
    if (isLong) view.setUint32(index * 4, offset);
    else view.setUint16(index * 2, offset / 2);
  });
  return table;
}

function maxpTable(font: TrueTypeFont, glyphCount: number): Uint8Array {
  const table = copyOf(font, 'maxp', 32);
  viewOf(table).setUint16(4, glyphCount);
  // Without hints, all limits of the instruction interpreter are 0, and the number of zones is 1.
  viewOf(table).setUint16(14, 1);
  for (let at = 16; at <= 26; at += 2) viewOf(table).setUint16(at, 0);
  return table;
}

function copyOf(font: TrueTypeFont, tag: string, length: number): Uint8Array {
  const table = font.table(tag);
  if (!table || table.length < length) throw new Error(`The font file has no whole table ${tag}.`);
  return table.slice(0, length);
}
