import type { DrawnSign } from './drawn-sign.ts';

/** A line of words. Lengths are in points. */
export interface Line {
  readonly text: string;
  readonly page: number;
  /** Its ordinal on the page, from 1; given when all lines of a page are known. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Whether a space is printed behind its words. */
  readonly isSpaced: boolean;
  /** Where its words begin again behind a first wide gap, which lines below may do too. */
  readonly hang?: number;
  /** The figures of footnotes that stand raised among its words and are none of them. */
  readonly notes: readonly string[];
  /** Whether it begins with such a figure. */
  readonly isRaised: boolean;
  /** Between where and where lines of its region run. */
  readonly from: number;
  readonly to: number;
  /** The sign that is drawn before its words. */
  readonly sign?: DrawnSign;
  /** Whether it gives the reading of characters in the line below, in small characters over them. */
  readonly isRuby: boolean;
}

/** Words of a line before they know their place on the page. */
export type LineOfRegion = Omit<Line, 'page' | 'number' | 'from' | 'to'>;
