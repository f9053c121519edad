import type { NumberFormat } from '../number-formats.ts';

/**
 * The number formats that have their own signs, by their names in a Word file (ISO 29500-1, 17.18.59). All others count
 * in figures.
 */
export const WORD_NUMBER_FORMATS: ReadonlyMap<string, NumberFormat | 'bullet'> = new Map(
  Object.entries<NumberFormat | 'bullet'>({
    bullet: 'bullet',
    none: 'none',
    decimal: 'decimal',
    decimalZero: 'decimal-leading-zero',
    decimalFullWidth: 'full-width',
    decimalFullWidth2: 'full-width',
    decimalEnclosedCircle: 'circled',
    decimalEnclosedCircleChinese: 'circled',
    decimalEnclosedParen: 'in-brackets',
    decimalEnclosedFullstop: 'with-stop',
    lowerLetter: 'lower-letter',
    upperLetter: 'upper-letter',
    lowerRoman: 'lower-roman',
    upperRoman: 'upper-roman',
    japaneseCounting: 'kanji',
    japaneseLegal: 'kanji-legal',
    japaneseDigitalTenThousand: 'kanji-digits',
    ideographDigital: 'kanji-digits',
    chineseCounting: 'kanji',
    taiwaneseCounting: 'kanji',
    aiueo: 'half-katakana',
    aiueoFullWidth: 'katakana',
    iroha: 'half-katakana-iroha',
    irohaFullWidth: 'katakana-iroha',
    ideographTraditional: 'era-kanji',
    ideographZodiac: 'zodiac-kanji',
  }),
);
