import type { Font } from 'fontkit';
import { openFace } from './shared-faces.ts';
import type { FaceName, FontFiles } from './typeface.ts';

/** What is known of the faces before anything is laid out. */
export interface FontMeasure {
  /** Whether the face has a glyph for the character. */
  has(face: FaceName, codePoint: number): boolean;
  /** The width of the text in points, set in one size and, for characters it lacks, in the fallback face. */
  widthPt(text: string, face: FaceName, fontSizePt: number, bold: boolean): number;
}

/** Opens the faces; a character's width is looked up once. */
export function measureFonts(files: FontFiles): FontMeasure {
  const advances = new Map<string, number>();

  return { has, widthPt };

  function has(face: FaceName, codePoint: number): boolean {
    return font(face, false).hasGlyphForCodePoint(codePoint);
  }

  function widthPt(text: string, face: FaceName, fontSizePt: number, bold: boolean): number {
    let ems = 0;
    for (const character of text) ems += advanceEm(character, face, bold);
    return ems * fontSizePt;
  }

  function advanceEm(character: string, face: FaceName, bold: boolean): number {
    const key = `${face} ${bold} ${character}`;
    const known = advances.get(key);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const chosen = font(has(face, codePoint) ? face : 'fallback', bold);
    const advance = chosen.glyphForCodePoint(codePoint).advanceWidth / chosen.unitsPerEm;
    advances.set(key, advance);
    return advance;
  }

  function font(face: FaceName, bold: boolean): Font {
    return openFace(bold ? files[face].bold : files[face].normal);
  }
}
