import { baseOf, clusterEnd, isZeroWidth, selectorOf } from './clusters.ts';
import { openTrueType, type TrueTypeFont } from './true-type.ts';
import type { FaceName, FontFiles } from './typeface.ts';

/** One weight of a face, opened. */
export interface FontCut {
  /** A name such as `gothic-bold`. */
  readonly name: string;
  readonly font: TrueTypeFont;
}

/** A character as it is drawn: a base character with its variation selector or marks, if it has any. */
export interface Glyph {
  /** The characters in the text, even if another glyph is drawn for them. */
  readonly text: string;
  readonly cut: FontCut;
  /** The glyph number in the font; 0 if neither the face nor the fallback has the character. */
  readonly id: number;
  /** In ems: the advance width of the glyph, and the blank space to the left and right of its outline. */
  readonly advanceEm: number;
  readonly leftEm: number;
  readonly rightEm: number;
}

/** The faces of documents. Each font is opened only once, and each character is looked up only once. */
export interface Faces {
  /** Returns whether the face has a glyph for the character, or for this variation of it. */
  has(face: FaceName, codePoint: number, selector?: number): boolean;
  /** Returns the glyphs of a text in order. Characters that the face lacks come from the fallback. */
  glyphsOf(text: string, face: FaceName, bold: boolean): Glyph[];
  /** Returns the width of a text in points at one font size. */
  widthPt(text: string, face: FaceName, fontSizePt: number, bold: boolean): number;
  cut(face: FaceName, bold: boolean): FontCut;
}

/** The glyphs of one weight that were looked up: of single characters, and of characters with selectors or marks. */
interface Known {
  readonly single: Map<number, Glyph>;
  readonly marked: Map<string, Glyph>;
}

/** A face need not have these characters. They are as wide as a space. */
const DRAWN_AS_SPACE: ReadonlySet<number> = new Set([0x09, 0x0d, 0xa0]);
const SPACE = 0x20;

/** Returns the faces of some files. A file is opened when the first character of its weight is needed. */
export function openFaces(files: FontFiles): Faces {
  const cuts = new Map<string, FontCut>();
  const knownOf = new Map<string, Known>();

  return { has, glyphsOf, widthPt, cut };

  function has(face: FaceName, codePoint: number, selector?: number): boolean {
    const { font } = cut(face, false);
    return selector === undefined
      ? font.glyphOf(codePoint) !== 0
      : font.variationOf(codePoint, selector) !== undefined;
  }

  function glyphsOf(text: string, face: FaceName, bold: boolean): Glyph[] {
    const known = knownGlyphs(face, bold);
    const isDrawn = (codePoint: number) => has(face, codePoint) || has('fallback', codePoint);
    const glyphs: Glyph[] = [];
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0;
      const length = codePoint > 0xffff ? 2 : 1;
      const end = clusterEnd(text, at, at + length, isDrawn);
      if (end > at + length) glyphs.push(markedGlyph(text.slice(at, end), known, face, bold));
      else if (!isZeroWidth(codePoint)) glyphs.push(singleGlyph(codePoint, known, face, bold));
      at = end;
    }
    return glyphs;
  }

  function widthPt(text: string, face: FaceName, fontSizePt: number, bold: boolean): number {
    return glyphsOf(text, face, bold).reduce((sum, { advanceEm }) => sum + advanceEm, 0) * fontSizePt;
  }

  function cut(face: FaceName, bold: boolean): FontCut {
    const name = bold ? `${face}-bold` : face;
    const known = cuts.get(name);
    if (known) return known;
    const opened = { name, font: openTrueType(bold ? files[face].bold : files[face].normal) };
    cuts.set(name, opened);
    return opened;
  }

  function knownGlyphs(face: FaceName, bold: boolean): Known {
    const key = `${face} ${bold}`;
    const known = knownOf.get(key) ?? { single: new Map(), marked: new Map() };
    knownOf.set(key, known);
    return known;
  }

  function singleGlyph(codePoint: number, { single }: Known, face: FaceName, bold: boolean): Glyph {
    const known = single.get(codePoint);
    if (known) return known;
    const drawn = DRAWN_AS_SPACE.has(codePoint) ? SPACE : codePoint;
    const glyph = glyphOf(String.fromCodePoint(codePoint), drawn, undefined, face, bold);
    single.set(codePoint, glyph);
    return glyph;
  }

  function markedGlyph(text: string, { marked }: Known, face: FaceName, bold: boolean): Glyph {
    const known = marked.get(text);
    if (known) return known;
    const glyph = glyphOf(text, baseOf(text), selectorOf(text), face, bold);
    marked.set(text, glyph);
    return glyph;
  }

  /** If the font does not know the variation, the base form is drawn. */
  function glyphOf(
    text: string,
    codePoint: number,
    selector: number | undefined,
    face: FaceName,
    bold: boolean,
  ): Glyph {
    const own = cut(face, bold);
    const chosen = own.font.glyphOf(codePoint) === 0 ? cut('fallback', bold) : own;
    const { font } = chosen;
    const variation = selector === undefined ? undefined : font.variationOf(codePoint, selector);
    const id = variation ?? font.glyphOf(codePoint);
    const bounds = font.boundsOf(id);
    const [advance, left] = [font.advanceOf(id), bounds ? font.leftBearingOf(id) : 0];
    const right = bounds ? advance - left - (bounds.xMax - bounds.xMin) : 0;
    return {
      text,
      cut: chosen,
      id,
      advanceEm: advance / font.unitsPerEm,
      leftEm: left / font.unitsPerEm,
      rightEm: right / font.unitsPerEm,
    };
  }
}
