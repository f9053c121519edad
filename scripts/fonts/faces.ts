import { openTrueType, type TrueTypeFont } from './true-type.ts';
import type { FaceName, FontFiles } from './typeface.ts';

/** One cut of a face, open. */
export interface FontCut {
  /** 「gothic-bold」 and the like. */
  readonly name: string;
  readonly font: TrueTypeFont;
}

/** A character as it is drawn: a base character, with its variation selector where it has one. */
export interface Glyph {
  readonly text: string;
  readonly cut: FontCut;
  /** Its number in the cut's font. */
  readonly id: number;
  /** Widths in ems: of the glyph, and what it leaves blank left and right of its outline. */
  readonly advanceEm: number;
  readonly leftEm: number;
  readonly rightEm: number;
}

/** What is known of the faces; each cut is opened, and each character looked up, once. */
export interface Faces {
  /** Whether the face has a glyph for the character, or for this variation of it. */
  has(face: FaceName, codePoint: number, selector?: number): boolean;
  /** The characters of a text as glyphs, in its order; what a face lacks comes from the fallback. */
  glyphsOf(text: string, face: FaceName, bold: boolean): Glyph[];
  /** The width of a text in points, set in one size. */
  widthPt(text: string, face: FaceName, fontSizePt: number, bold: boolean): number;
  cut(face: FaceName, bold: boolean): FontCut;
}

/** A character that selects a variation of the one before; a face may know it or not. */
export const VARIATION_SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/** A character with the one that selects its variation; a face may know it or not. */
const CLUSTER = /[\s\S][\uFE00-\uFE0F\u{E0100}-\u{E01EF}]?/gu;
/** They only allow or forbid a break; a face that lacks them would draw its sign for what it lacks. */
const ZERO_WIDTH = /[\u200B\u2060]/gu;
const NO_BREAK_SPACE = '\u00A0';

/** Opens the faces when they are first asked for. */
export function openFaces(files: FontFiles): Faces {
  const cuts = new Map<string, FontCut>();
  const glyphs = new Map<string, Map<string, Glyph>>();

  return { has, glyphsOf, widthPt, cut };

  function has(face: FaceName, codePoint: number, selector?: number): boolean {
    const { font } = cut(face, false);
    return selector === undefined
      ? font.glyphOf(codePoint) !== 0
      : font.variationOf(codePoint, selector) !== undefined;
  }

  function glyphsOf(text: string, face: FaceName, bold: boolean): Glyph[] {
    const known = knownGlyphs(face, bold);
    return Array.from(text.replace(ZERO_WIDTH, '').matchAll(CLUSTER), ([cluster]) => {
      const glyph = known.get(cluster) ?? glyphOf(cluster, face, bold);
      known.set(cluster, glyph);
      return glyph;
    });
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

  function knownGlyphs(face: FaceName, bold: boolean): Map<string, Glyph> {
    const key = `${face} ${bold}`;
    const known = glyphs.get(key) ?? new Map<string, Glyph>();
    glyphs.set(key, known);
    return known;
  }

  /** A variation that the face does not know is drawn in its base form. */
  function glyphOf(text: string, face: FaceName, bold: boolean): Glyph {
    const [base = '', selector] = text === NO_BREAK_SPACE ? ' ' : text;
    const codePoint = base.codePointAt(0) ?? 0;
    const chosen = cut(has(face, codePoint) ? face : 'fallback', bold);
    const { font } = chosen;
    const variation = selector && font.variationOf(codePoint, selector.codePointAt(0) ?? 0);
    const id = variation || font.glyphOf(codePoint);
    const bounds = font.boundsOf(id);
    const advance = font.advanceOf(id);
    return {
      text,
      cut: chosen,
      id,
      advanceEm: advance / font.unitsPerEm,
      leftEm: (bounds?.xMin ?? 0) / font.unitsPerEm,
      rightEm: (advance - (bounds?.xMax ?? advance)) / font.unitsPerEm,
    };
  }
}
