import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { PdfRef, PdfValue } from '../reader/pdf-values.ts';
import { addObject, dict, name, stream, string, text } from './make-values.ts';

/** A subset of a face in a PDF: its font dictionary, and the codes for its characters. */
export interface MinimalFont {
  readonly font: PdfRef;
  /** Returns words as a hexadecimal string for Tj. */
  show(words: string): string;
}

const FACE = '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';
const NAME = 'ABCDEF+BIZUDPGothic-Regular';

/** Embeds the glyphs of the characters (fontkit's subset of the gothic face) as a composite font. */
export function embedFont(objects: Map<number, PdfValue>, characters: string, part: number): MinimalFont {
  const face = create(readFileSync(createRequire(import.meta.url).resolve(FACE)));
  if (!('createSubset' in face)) throw new Error('The face is a collection.');
  const subset = face.createSubset();
  const glyphs = [...new Set(characters)].map((character) => {
    const glyph = face.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const width = (glyph.advanceWidth * 1000) / face.unitsPerEm;
    // The types say boolean; fontkit returns the glyph's number in the subset.
    return { character, width, code: Number(subset.includeGlyph(glyph)) };
  });
  const program = Buffer.from(subset.encode());
  const scaled = (units: number) => Math.round((units * 1000) / face.unitsPerEm);
  const { minX, minY, maxX, maxY } = face.bbox;
  const descriptor = dict({
    Type: name('FontDescriptor'),
    FontName: name(NAME),
    Flags: 4,
    FontBBox: [minX, minY, maxX, maxY].map(scaled),
    ItalicAngle: 0,
    Ascent: scaled(face.ascent),
    Descent: scaled(face.descent),
    CapHeight: scaled(face.capHeight),
    StemV: 80,
    FontFile2: addObject(objects, stream(program, { Length1: program.length })),
  });
  // Part 1 requires the set of glyphs (ISO 19005-1, 6.3.5). Later parts do not.
  const set = stream(cidSet([0, ...glyphs.map(({ code }) => code)]));
  if (part === 1) descriptor.entries.set('CIDSet', addObject(objects, set));
  const descendant = dict({
    Type: name('Font'),
    Subtype: name('CIDFontType2'),
    BaseFont: name(NAME),
    CIDSystemInfo: dict({ Registry: string('Adobe'), Ordering: string('Identity'), Supplement: 0 }),
    FontDescriptor: addObject(objects, descriptor),
    DW: 1000,
    W: glyphs.flatMap(({ code, width }): PdfValue[] => [code, [width]]),
    CIDToGIDMap: name('Identity'),
  });
  const font = dict({
    Type: name('Font'),
    Subtype: name('Type0'),
    BaseFont: name(NAME),
    Encoding: name('Identity-H'),
    DescendantFonts: [addObject(objects, descendant)],
    ToUnicode: addObject(objects, stream(toUnicode(glyphs))),
  });
  const codes = new Map(glyphs.map(({ character, code }) => [character, hex(code)]));
  const show = (words: string) => `<${[...words].map((character) => codes.get(character) ?? '').join('')}>`;
  return { font: addObject(objects, font), show };
}

function cidSet(codes: readonly number[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((Math.max(...codes) + 1) / 8));
  for (const code of codes) bits[code >> 3] = (bits[code >> 3] ?? 0) | (0x80 >> (code & 7));
  return bits;
}

const hex = (code: number) => code.toString(16).padStart(4, '0');

function toUnicode(glyphs: readonly { character: string; code: number }[]): string {
  const lines = glyphs.map(({ character, code }) => {
    return `<${hex(code)}> <${Buffer.from(text(character).bytes.subarray(2)).toString('hex')}>`;
  });
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${lines.length} beginbfchar`,
    ...lines,
    'endbfchar endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
