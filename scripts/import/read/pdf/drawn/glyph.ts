/** How far a character reaches above its baseline, in ems, in a usual Japanese face. */
export const ABOVE_EM = 0.88;

/** The same below its baseline. */
export const BELOW_EM = 0.12;

/** The direction in which the characters of a line follow each other on the page as it is seen. */
export type Direction = 'right' | 'down' | 'left' | 'up';

/** A character drawn on a page. Places are in points from the upper left corner of the page as it is seen. */
export interface Glyph {
  /** The character that the glyph shows. Several characters for a ligature; empty if the file does not say. */
  readonly text: string;
  /** Whether the file says which character it is. */
  readonly isMapped: boolean;
  /** The origin: the beginning of the baseline, or in vertical writing the middle of the upper edge. */
  readonly x: number;
  readonly y: number;
  /** The distance to the next character, along the line. */
  readonly advance: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly direction: Direction;
  /** Whether the font is one for vertical writing. */
  readonly isVertical: boolean;
  /** The number of its marked content (ISO 32000-1, 14.7.4.2). Absent if it belongs to no structure. */
  readonly mcid?: number;
}

/** A horizontal or vertical straight line on a page, from its upper left end to the other end. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A small sign that is drawn as a shape, such as the bullet of a list. The place is its middle. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What is drawn on a page, in the order of drawing. */
export interface PageMarks {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly dots: readonly Dot[];
}
