import type { DrawnSign } from './drawn-sign.ts';

/** A line of words. Lengths are in points. */
export interface Line {
  readonly text: string;
  readonly page: number;
  /** Its number on the page, from 1; 0 until all lines of the page are known. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Whether a space is printed after its words. */
  readonly isSpaced: boolean;
  /** Where its words go on after a first wide gap. The next lines may begin there too. */
  readonly hang?: number;
  /** The raised figures of footnotes in it. They are not part of its text. */
  readonly notes: readonly string[];
  /** Whether it begins with such a figure. */
  readonly isRaised: boolean;
  /** The left and the right edge of the lines of its region. */
  readonly from: number;
  readonly to: number;
  /** The sign that is drawn before its words. */
  readonly sign?: DrawnSign;
  /** Whether it is ruby: the reading of characters in the line below, in small characters above them. */
  readonly isRuby: boolean;
}

/** A line whose place on the page is not known yet. */
export type LineOfRegion = Omit<Line, 'page' | 'number' | 'from' | 'to'>;
