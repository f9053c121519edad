import { describe, expect, it } from 'vitest';
import { readCharacterMap } from '../../../scripts/typeset/fonts/character-map.ts';
import { openTrueType } from '../../../scripts/typeset/fonts/true-type.ts';
import { faces, fontFiles } from '../../support/faces.ts';
import { openByFontkit, openByHarfBuzz } from '../../support/read-font.ts';

const FACES = ['gothic', 'mincho', 'fallback'] as const;
const LAST_CODE_POINT = 0x10ffff;

describe.each(FACES)('the character map of %s', (face) => {
  const { font } = faces.cut(face, false);
  const other = openByFontkit(fontFiles[face].normal);

  it('knows the characters that fontkit knows, and no other code point', () => {
    const known = new Set(other.characterSet);
    const wrong: string[] = [];
    for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint += 1) {
      const expected = known.has(codePoint) ? other.glyphForCodePoint(codePoint).id : 0;
      if (font.glyphOf(codePoint) !== expected) wrong.push(codePoint.toString(16));
    }
    expect(known.size).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });

  it('says the same of the basic plane where it has the format 4 alone', () => {
    const map = readCharacterMap(onlySubtable(font.table('cmap') ?? new Uint8Array(), 4));
    const wrong: string[] = [];
    for (let codePoint = 0; codePoint < 0xffff; codePoint += 1) {
      if (map.glyphOf(codePoint) !== font.glyphOf(codePoint)) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
    expect([0xffff, 0x10000, 0x20bb7, LAST_CODE_POINT].map(map.glyphOf)).toEqual([0, 0, 0, 0]);
  });

  it('knows the variations that HarfBuzz knows', () => {
    const harfBuzz = openByHarfBuzz(fontFiles[face].normal);
    const selectors = [...range(0xfe00, 0xfe0f), ...range(0xe0100, 0xe0120)];
    const wrong: string[] = [];
    let count = 0;
    for (const codePoint of [...other.characterSet, 0x10fffe]) {
      for (const selector of selectors) {
        const expected = harfBuzz.variationGlyph(codePoint, selector);
        if (expected !== undefined) count += 1;
        if (font.variationOf(codePoint, selector) !== expected)
          wrong.push(`${codePoint.toString(16)} ${selector.toString(16)}`);
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });
});

it('characters of a font without variations have none', () => {
  const { font } = faces.cut('gothic', false);
  const map = readCharacterMap(onlySubtable(font.table('cmap') ?? new Uint8Array(), 12));
  expect(map.glyphOf(0x845b)).toBe(font.glyphOf(0x845b));
  expect(map.variationOf(0x845b, 0xe0100)).toBeUndefined();
});

it.each<[string, (file: Uint8Array) => Uint8Array, string]>([
  ['an empty file', () => new Uint8Array(), 'The font file has no TrueType outlines.'],
  [
    'text',
    () => new TextEncoder().encode('<!doctype html><title>'),
    'The font file has no TrueType outlines.',
  ],
  ['outlines of another kind', (file) => written(file, 0, 'OTTO'), 'The font file has no TrueType outlines.'],
  ['a collection', (file) => written(file, 0, 'ttcf'), 'The font file has no TrueType outlines.'],
  ['a file that ends in its directory', (file) => file.subarray(0, 40), 'The font file is cut short.'],
  ['half a file', (file) => file.subarray(0, file.length / 2), 'The font file is cut short: its table'],
  ['a file without outlines', (file) => renamed(file, 'glyf'), 'The font file has no table glyf.'],
  ['a file without characters', (file) => renamed(file, 'cmap'), 'The font file has no table cmap.'],
  ['too short a table', (file) => shortened(file, 'head', 20), "The font file's table head is not whole."],
  [
    'too few places',
    (file) => shortened(file, 'loca', 100),
    'The font file does not have the place of each glyph.',
  ],
  [
    'too few widths',
    (file) => shortened(file, 'hmtx', 100),
    'The font file does not have the width of each glyph.',
  ],
  [
    'a map that is cut short',
    (file) => shortened(file, 'cmap', 40),
    "The font file's table cmap is not whole.",
  ],
])('%s is refused with what is wrong', (_, change, message) => {
  const file = new Uint8Array(fontFiles.gothic.normal);
  expect(() => openTrueType(change(file))).toThrow(message);
});

it('a map of kinds of characters that are not Unicode is refused', () => {
  const cmap = onlySubtable(faces.cut('gothic', false).font.table('cmap') ?? new Uint8Array(), 12);
  expect(() => readCharacterMap(written(cmap, 4, '\0\x01\0\0'))).toThrow('no map of Unicode characters');
});

it('an outline that lies beyond the file is refused when it is asked for', () => {
  const file = new Uint8Array(fontFiles.gothic.normal);
  const font = openTrueType(shortened(file, 'glyf', 1000));
  expect(font.glyphOf(0x3042)).toBeGreaterThan(0);
  expect(() => font.outlineOf(font.glyphOf(0x3042))).toThrow(
    /^The outline of glyph \d+ is not in the font file\.$/,
  );
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A table `cmap` that has only its first subtable of a format. */
function onlySubtable(cmap: Uint8Array, format: number): Uint8Array {
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
  const record = range(0, view.getUint16(2) - 1)
    .map((index) => 4 + index * 8)
    .find((at) => view.getUint16(view.getUint32(at + 4)) === format);
  if (record === undefined) throw new Error(`There is no format ${format}.`);
  const alone = new Uint8Array([0, 0, 0, 1, ...cmap.subarray(record, record + 4), 0, 0, 0, 12]);
  return Buffer.concat([alone, cmap.subarray(view.getUint32(record + 4))]);
}

function written(file: Uint8Array, at: number, text: string): Uint8Array {
  file.set(Buffer.from(text, 'latin1'), at);
  return file;
}

function renamed(file: Uint8Array, tag: string): Uint8Array {
  return written(file, Buffer.from(file.subarray(0, 300)).indexOf(tag), 'none');
}

function shortened(file: Uint8Array, tag: string, length: number): Uint8Array {
  const entry = Buffer.from(file.subarray(0, 300)).indexOf(tag);
  new DataView(file.buffer).setUint32(entry + 12, length);
  return file;
}
