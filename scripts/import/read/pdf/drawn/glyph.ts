/** How far above and below its baseline a character reaches, in ems: the usual body of a Japanese face. */
export const ABOVE_EM = 0.88;
export const BELOW_EM = 0.12;

/** The way in which a line's characters follow each other, as the page is seen. */
export type Direction = 'right' | 'down' | 'left' | 'up';

/** A character drawn on a page. Places are in points from the page's upper left corner, as the page is seen. */
export interface Glyph {
  /** What the glyph stands for; several characters for a ligature, none where the file does not say. */
  readonly text: string;
  /** Whether the file says which character it is. */
  readonly isMapped: boolean;
  /** The origin: the beginning of the baseline, or in vertical writing the middle of the upper edge. */
  readonly x: number;
  readonly y: number;
  /** How far the next character is in the direction of the line. */
  readonly advance: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly direction: Direction;
  /** Whether the font is one for vertical writing. */
  readonly isVertical: boolean;
  /** The marked content that it belongs to (ISO 32000-1, 14.7.4.2); nothing for what is no part of a structure. */
  readonly mcid?: number;
}

/** A straight line that is drawn on a page, horizontal or vertical; from its upper left end to the other. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A small sign that is drawn and not written, such as a list's, by its middle. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What is drawn on a page, in the order of drawing. */
export interface PageMarks {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly dots: readonly Dot[];
}
