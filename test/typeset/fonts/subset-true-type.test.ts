import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { subsetTrueType } from '../../../scripts/typeset/fonts/subset-true-type.ts';
import { openTrueType, type TrueTypeFont } from '../../../scripts/typeset/fonts/true-type.ts';
import { CUTS, faces, fontFiles } from '../../support/faces.ts';
import { fontFaults } from '../../support/font-sanity.ts';
import { drawByMuPdf, readByFontkit, readByHarfBuzz } from '../../support/read-font.ts';
import { sampleTexts } from '../../support/sample-texts.ts';

/** The documents' faces have no composite glyphs and no long hints. This font has both. */
const liberation = readFileSync(
  createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
);

const READERS = { fontkit: readByFontkit, HarfBuzz: readByHarfBuzz };

describe.each(CUTS)('a subset of the samples’ characters in %s, bold %s', (face, bold) => {
  const { font } = faces.cut(face, bold);
  const whole = bold ? fontFiles[face].bold : fontFiles[face].normal;
  const glyphs = usedGlyphs(font);
  const subset = subsetTrueType(font, glyphs);

  it.each(Object.entries(READERS))('has the whole font’s outlines and widths to %s', (_, read) => {
    const [here, there] = [read(subset), read(whole)];
    glyphs.forEach((glyph, index) => {
      expect(here.outline(index + 1), `glyph ${glyph}`).toBe(there.outline(glyph));
      expect(here.advance(index + 1), `glyph ${glyph}`).toBe(there.advance(glyph));
    });
    expect(here.outline(0)).toBe(there.outline(0));
  });

  it('is drawn by MuPDF as the whole font is', () => {
    const numbers = glyphs.map((_, index) => index + 1);
    const picture = drawByMuPdf(subset, numbers);
    expect(picture.some((tone) => tone < 128)).toBe(true);
    expect(Buffer.compare(picture, drawByMuPdf(whole, glyphs))).toBe(0);
  });

  it('is a sound file of the tables that a PDF asks for, and smaller than a twentieth', () => {
    expect(fontFaults(subset)).toEqual([]);
    expect(tagsOf(subset)).toBe('glyf head hhea hmtx loca maxp');
    expect(subset.length).toBeLessThan(whole.length / 20);
  });
});

describe('a subset of composite glyphs', () => {
  const font = openTrueType(liberation);
  const composites = Array.from({ length: font.glyphCount }, (_, glyph) => glyph).filter((glyph) =>
    isComposite(font.outlineOf(glyph)),
  );
  const subset = subsetTrueType(font, composites);

  it.each(Object.entries(READERS))('has the whole font’s outlines and widths to %s', (_, read) => {
    expect(composites.length).toBeGreaterThan(100);
    const [here, there] = [read(subset), read(liberation)];
    composites.forEach((glyph, index) => {
      expect(here.outline(index + 1), `glyph ${glyph}`).toBe(there.outline(glyph));
      expect(here.advance(index + 1), `glyph ${glyph}`).toBe(there.advance(glyph));
    });
  });

  it('holds what they are made of behind them, once, and not what they are not made of', () => {
    const count = openTables(subset).glyphCount;
    expect(count).toBeGreaterThan(composites.length + 1);
    expect(count).toBeLessThan(font.glyphCount);
    expect(fontFaults(subset)).toEqual([]);
  });

  it('has no hints', () => {
    const { glyphCount, outlineOf } = openTables(subset);
    for (let glyph = 0; glyph < glyphCount; glyph += 1) {
      const outline = outlineOf(glyph);
      if (outline.length === 0) continue;
      const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
      const contours = view.getInt16(0);
      expect(contours < 0 ? view.getUint16(10) & 0x0100 : view.getUint16(10 + contours * 2)).toBe(0);
    }
  });
});

describe('a subset', () => {
  const font = openTrueType(liberation);

  it('of no glyphs is a font of the sign for what is missing', () => {
    const subset = subsetTrueType(font, []);
    expect(fontFaults(subset)).toEqual([]);
    expect(openTables(subset).glyphCount).toBe(1);
  });

  it('has a glyph that is listed twice twice, and knows its components under the first number', () => {
    const [a, agrave] = [font.glyphOf(0x61), font.glyphOf(0xe0)];
    const subset = readByHarfBuzz(subsetTrueType(font, [a, agrave, a]));
    const whole = readByHarfBuzz(liberation);
    expect([1, 2, 3].map(subset.outline)).toEqual([a, agrave, a].map(whole.outline));
  });

  it('has the same bytes for the same glyphs', () => {
    const glyphs = [font.glyphOf(0x41), font.glyphOf(0xe9)];
    expect(subsetTrueType(font, glyphs)).toEqual(subsetTrueType(openTrueType(liberation.subarray()), glyphs));
  });

  it('of many glyphs has long places, and of few short ones', () => {
    const { font: mincho } = faces.cut('mincho', false);
    const many = subsetTrueType(
      mincho,
      Array.from({ length: 3000 }, (_, index) => index + 1000),
    );
    expect(fontFaults(many)).toEqual([]);
    const [here, there] = [readByHarfBuzz(many), readByHarfBuzz(fontFiles.mincho.normal)];
    for (let index = 0; index < 3000; index += 97) {
      expect(here.outline(index + 1)).toBe(there.outline(index + 1000));
    }
  });

  it('of a glyph that is not there is refused by its number', () => {
    expect(() => subsetTrueType(font, [font.glyphCount])).toThrow(
      `The font file has no glyph ${font.glyphCount}.`,
    );
  });
});

function usedGlyphs(font: TrueTypeFont): number[] {
  const characters = new Set(sampleTexts.join(''));
  return [...new Set(Array.from(characters, (one) => font.glyphOf(one.codePointAt(0) ?? 0)))].filter(Boolean);
}

function isComposite(outline: Uint8Array): boolean {
  return outline.length > 0 && (outline[0] ?? 0) >= 0x80;
}

function tagsOf(bytes: Uint8Array): string {
  return Array.from({ length: bytes[5] ?? 0 }, (_, index) =>
    String.fromCharCode(...bytes.subarray(12 + index * 16, 16 + index * 16)),
  ).join(' ');
}

/** Returns the tables of a subset. It is not a whole font, because it has no names and no characters. */
function openTables(bytes: Uint8Array): Pick<TrueTypeFont, 'glyphCount' | 'outlineOf'> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (tag: string) => {
    const index = tagsOf(bytes).split(' ').indexOf(tag);
    return file.getUint32(12 + index * 16 + 8);
  };
  const isLong = file.getInt16(at('head') + 50) === 1;
  const place = (glyph: number) =>
    at('glyf') +
    (isLong ? file.getUint32(at('loca') + glyph * 4) : file.getUint16(at('loca') + glyph * 2) * 2);
  return {
    glyphCount: file.getUint16(at('maxp') + 4),
    outlineOf: (glyph) => bytes.subarray(place(glyph), place(glyph + 1)),
  };
}
