import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openTrueType } from '../../../scripts/typeset/fonts/true-type.ts';
import { CUTS, fontFiles } from '../../support/faces.ts';
import { openByFontkit, openByHarfBuzz } from '../../support/read-font.ts';

const italic = readFileSync(
  createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-BoldItalic.ttf'),
);
const FILES = [
  ...CUTS.map(
    ([face, bold]) =>
      [`${face}, bold ${bold}`, bold ? fontFiles[face].bold : fontFiles[face].normal] as const,
  ),
  ['a slanted font', italic] as const,
];

describe.each(FILES)('%s', (_, file) => {
  const font = openTrueType(file);

  it('says of itself what fontkit reads', () => {
    const other = openByFontkit(file);
    const { minX, minY, maxX, maxY } = other.bbox;
    expect(font).toMatchObject({
      postScriptName: other.postscriptName,
      unitsPerEm: other.unitsPerEm,
      ascent: other.ascent,
      descent: other.descent,
      capHeight: other.capHeight,
      italicAngle: other.italicAngle,
      glyphCount: other.numGlyphs,
      bounds: { xMin: minX, yMin: minY, xMax: maxX, yMax: maxY },
      weight: other['OS/2'].usWeightClass,
    });
  });

  it('has glyphs as wide as HarfBuzz reads, with the same bounds', () => {
    const other = openByHarfBuzz(file);
    const wrong: number[] = [];
    for (let glyph = 0; glyph < font.glyphCount; glyph += 1) {
      const bounds = font.boundsOf(glyph);
      const extents = other.glyphExtents(glyph);
      const isSame =
        font.advanceOf(glyph) === other.glyphHAdvance(glyph) &&
        (bounds === undefined ||
          (font.leftBearingOf(glyph) === extents?.xBearing &&
            bounds.xMax - bounds.xMin === extents.width &&
            bounds.yMax === extents.yBearing &&
            bounds.yMin - bounds.yMax === extents.height));
      if (!isSame) wrong.push(glyph);
    }
    expect(wrong).toEqual([]);
  });
});
