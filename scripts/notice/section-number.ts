import type { NoticeStyle } from './notice.ts';

const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ'];

const NUMBERINGS: Readonly<Record<NoticeStyle['sectionNumbering'], (ordinal: number) => string | undefined>> =
  {
    '1.': (ordinal) => `${ordinal}.`,
    '(1)': (ordinal) => `(${ordinal})`,
    // Unicode has characters for Roman numerals only up to twelve. After that, plain digits are easier to read.
    Ⅰ: (ordinal) => ROMAN[ordinal - 1] ?? `${ordinal}`,
    none: () => undefined,
  };

/** Returns the number that is printed before a section's title. `ordinal` starts at 1. */
export function sectionNumber(
  ordinal: number,
  numbering: NoticeStyle['sectionNumbering'],
): string | undefined {
  return NUMBERINGS[numbering](ordinal);
}
