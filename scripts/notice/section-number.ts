import type { NoticeStyle } from './notice.ts';

const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ'];

const NUMBERINGS: Readonly<Record<NoticeStyle['sectionNumbering'], (ordinal: number) => string | undefined>> =
  {
    '1.': (ordinal) => `${ordinal}.`,
    '(1)': (ordinal) => `(${ordinal})`,
    // The characters for Roman numerals end at twelve; beyond, a reader is served best by plain digits.
    Ⅰ: (ordinal) => ROMAN[ordinal - 1] ?? `${ordinal}`,
    none: () => undefined,
  };

/** Returns the number printed before a section's title; `ordinal` counts from 1. */
export function sectionNumber(
  ordinal: number,
  numbering: NoticeStyle['sectionNumbering'],
): string | undefined {
  return NUMBERINGS[numbering](ordinal);
}
