import { create, type Font } from 'fontkit';
import { Blob, Face, Font as HarfBuzzFont } from 'harfbuzzjs';
import {
  ColorSpace,
  DrawDevice,
  Matrix,
  Font as MuPdfFont,
  Text as MuPdfText,
  Pixmap,
  type Rect,
} from 'mupdf';

/** A font, as a reader sees it that shares no code with the program. */
export interface ReadFont {
  /** Returns the outline of a glyph as drawing commands. */
  outline(glyph: number): string;
  advance(glyph: number): number;
}

/** Reads a font with fontkit. */
export function readByFontkit(bytes: Uint8Array): ReadFont {
  const font = openByFontkit(bytes);
  return {
    outline: (glyph) => JSON.stringify(font.getGlyph(glyph).path.commands),
    advance: (glyph) => font.getGlyph(glyph).advanceWidth,
  };
}

/** Reads a font with HarfBuzz. */
export function readByHarfBuzz(bytes: Uint8Array): ReadFont {
  const font = openByHarfBuzz(bytes);
  return { outline: (glyph) => font.glyphToPath(glyph), advance: (glyph) => font.glyphHAdvance(glyph) };
}

/** Opens a font with fontkit. */
export function openByFontkit(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('getGlyph' in font)) throw new Error('A collection is no font.');
  return font;
}

/** Opens a font with HarfBuzz. */
export function openByHarfBuzz(bytes: Uint8Array): HarfBuzzFont {
  return new HarfBuzzFont(new Face(new Blob(bytes)));
}

/** Draws glyphs in rows, by MuPDF's widths, because MuPDF gives no outlines. Returns the pixels of the picture. */
export function drawByMuPdf(bytes: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const [size, columns] = [24, 40];
  const font = new MuPdfFont('subset', bytes);
  const text = new MuPdfText();
  let x = 0;
  glyphs.forEach((glyph, index) => {
    const row = Math.floor(index / columns);
    x = index % columns === 0 ? 0 : x;
    text.showGlyph(font, [size, 0, 0, -size, x, (row + 1) * size], glyph, 0);
    x += font.advanceGlyph(glyph) * size;
  });
  const box: Rect = [0, 0, size * columns, size * Math.ceil(glyphs.length / columns + 1)];
  const pixmap = new Pixmap(ColorSpace.DeviceGray, box, false);
  pixmap.clear(255);
  const device = new DrawDevice(Matrix.identity, pixmap);
  device.fillText(text, Matrix.identity, ColorSpace.DeviceGray, [0], 1);
  device.close();
  return Uint8Array.from(pixmap.getPixels());
}
