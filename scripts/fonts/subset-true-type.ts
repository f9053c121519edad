import { type TrueTypeFont, viewOf } from './true-type.ts';

/*
 * A font of some glyphs of another, with the tables that a PDF asks of an embedded TrueType font and without hints
 * (ISO 32000-1, 9.9): the glyphs are numbered anew, so that no table has room for what is not there.
 */

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** `checkSumAdjustment` of the table `head` makes the whole file add up to this. */
const WHOLE_SUM = 0xb1b0afba;

/**
 * Returns a font file whose glyph 0 is the font's own and whose glyph n is `glyphs[n - 1]`; one that is listed twice
 * stands twice. What composite glyphs are made of follows behind.
 */
export function subsetTrueType(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const chosen = [0, ...glyphs];
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < chosen.length; index += 1) {
    outlines.push(
      withoutHints(font.outlineOf(chosen[index] ?? 0), (component) => numberOf(component, chosen)),
    );
  }
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

/** The new number of a component, which is chosen too if it was not yet. */
function numberOf(component: number, chosen: number[]): number {
  const known = chosen.indexOf(component);
  return known >= 0 ? known : chosen.push(component) - 1;
}

function withoutHints(outline: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const contours = viewOf(outline).getInt16(0);
  return contours < 0 ? compositeWithoutHints(outline, renumber) : simpleWithoutHints(outline, contours);
}

function simpleWithoutHints(outline: Uint8Array, contours: number): Uint8Array {
  const lengthAt = 10 + contours * 2;
  const instructions = viewOf(outline).getUint16(lengthAt);
  const result = new Uint8Array(outline.length - instructions);
  result.set(outline.subarray(0, lengthAt));
  result.set(outline.subarray(lengthAt + 2 + instructions), lengthAt + 2);
  return result;
}

function compositeWithoutHints(outline: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  const result = outline.slice();
  const view = viewOf(result);
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    view.setUint16(at + 2, renumber(view.getUint16(at + 2)));
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    if (!(flags & MORE_COMPONENTS)) return result.subarray(0, at);
  }
}

/** Where each outline begins and, last, where all end; even, as the short form of `loca` asks. */
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
  chosen.forEach((glyph, index) => {
    viewOf(table).setUint16(index * 4, font.advanceOf(glyph));
    viewOf(table).setInt16(index * 4 + 2, font.boundsOf(glyph)?.xMin ?? 0);
  });
  return table;
}

function locaTable(offsets: readonly number[], isLong: boolean): Uint8Array {
  const table = new Uint8Array(offsets.length * (isLong ? 4 : 2));
  offsets.forEach((offset, index) => {
    if (isLong) viewOf(table).setUint32(index * 4, offset);
    else viewOf(table).setUint16(index * 2, offset / 2);
  });
  return table;
}

function maxpTable(font: TrueTypeFont, glyphCount: number): Uint8Array {
  const table = copyOf(font, 'maxp', 32);
  viewOf(table).setUint16(4, glyphCount);
  // Nothing is left that would run: no zones, storage, functions, stack or instructions.
  viewOf(table).setUint16(14, 1);
  for (let at = 16; at <= 26; at += 2) viewOf(table).setUint16(at, 0);
  return table;
}

function copyOf(font: TrueTypeFont, tag: string, length: number): Uint8Array {
  const table = font.table(tag);
  if (!table || table.length < length) throw new Error(`The font file has no whole table ${tag}.`);
  return table.slice(0, length);
}

/** The tables, each padded to four bytes, behind their directory in the order of their tags. */
function fontFile(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tags = Object.keys(tables).sort();
  let length = 12 + tags.length * 16;
  const placed = tags.map((tag) => {
    const bytes = tables[tag] ?? new Uint8Array();
    const entry = { tag, bytes, at: length };
    length += Math.ceil(bytes.length / 4) * 4;
    return entry;
  });
  const file = new Uint8Array(length);
  const view = viewOf(file);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  [tags.length, power * 16, Math.log2(power), (tags.length - power) * 16].forEach((value, index) => {
    view.setUint16(4 + index * 2, value);
  });
  placed.forEach(({ tag, bytes, at }, index) => {
    const entry = 12 + index * 16;
    file.set(new TextEncoder().encode(tag), entry);
    file.set(bytes, at);
    view.setUint32(entry + 4, sumOf(view, at, bytes.length));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
  });
  const head = placed.find(({ tag }) => tag === 'head')?.at ?? 0;
  view.setUint32(head + 8, (WHOLE_SUM - sumOf(view, 0, length)) >>> 0);
  return file;
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
