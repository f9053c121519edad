import type { NoticeStyle } from './notice.ts';
import { signOfNumber } from './vocabulary/list-marks.ts';

const NUMBERINGS: Readonly<Record<NoticeStyle['sectionNumbering'], (ordinal: number) => string | undefined>> =
  {
    '1.': (ordinal) => `${ordinal}.`,
    '(1)': (ordinal) => `(${ordinal})`,
    // Unicode has characters for Roman numerals only up to twelve. After that, plain digits are easier to read.
    Ⅰ: (ordinal) => signOfNumber(ordinal, 'roman') ?? `${ordinal}`,
    none: () => undefined,
  };

/** Returns the number that is printed before a section's title. `ordinal` starts at 1. */
export function sectionNumber(
  ordinal: number,
  numbering: NoticeStyle['sectionNumbering'],
): string | undefined {
  return NUMBERINGS[numbering](ordinal);
}

/** Returns the opening and the closing bracket of a pair such as 「【】」, or an empty object for `none`. */
export function bracketsOf(pair: string): { open?: string; close?: string } {
  const [open, close] = pair;
  return pair === 'none' || open === undefined || close === undefined ? {} : { open, close };
}
