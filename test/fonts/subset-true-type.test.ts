import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { subsetTrueType } from '../../scripts/fonts/subset-true-type.ts';
import { faces, fontFiles } from '../support/faces.ts';

describe('a subset', () => {
  it('draws its glyphs as the whole font does, by another reader', () => {
    const { font } = faces.cut('gothic', false);
    const glyphs = Array.from('健康保険が、(株)', (character) => font.glyphOf(character.codePointAt(0) ?? 0));
    const [whole, subset] = [open(fontFiles.gothic.normal), open(subsetTrueType(font, glyphs))];
    glyphs.forEach((glyph, index) => {
      const [there, here] = [whole.getGlyph(glyph), subset.getGlyph(index + 1)];
      expect(here.path.toSVG()).toBe(there.path.toSVG());
      expect(here.advanceWidth).toBe(there.advanceWidth);
    });
  });
});

function open(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('getGlyph' in font)) throw new Error('A collection is no font.');
  return font;
}
