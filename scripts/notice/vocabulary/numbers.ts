/** A regular expression's source: a digit of either width. */
export const DIGIT = '[0-9０-９]';

/** The kanji of digits, 〇 first. */
export const KANJI_DIGITS = '〇一二三四五六七八九';

/** A regular expression's source: a kanji of a number as it is read, 二十一, which is how headings are numbered. */
export const READ_KANJI = '[一二三四五六七八九十]';

/** The same of articles, which are many, and written by digits as well: 百二, 一〇二. */
export const KANJI_NUMERAL = '[〇一二三四五六七八九十百]';

const READ_NUMBER = /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u;

/** Returns the number that ASCII or full-width digits write; NaN for any other text. */
export function fromDigits(text: string): number {
  return Number(text.normalize('NFKC'));
}

/** Returns the text with its digits, and a minus, in full width. */
export function inFullWidth(text: string): string {
  return text.replace(/[-\d]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Returns the number that kanji write, by `digitsOfKanji`; undefined for any other text. */
export function fromKanjiNumber(text: string): number | undefined {
  const digits = digitsOfKanji(text);
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Returns the digits of the number that kanji write as it is read up to 九百九十九, or digit by digit however many: 十九 and
 * 一九 are 19. Undefined for what is no number, such as 十百.
 */
export function digitsOfKanji(text: string): string | undefined {
  if (text === '') return undefined;
  if ([...text].every((sign) => KANJI_DIGITS.includes(sign)))
    return [...text].map((sign) => KANJI_DIGITS.indexOf(sign)).join('');
  const parts = READ_NUMBER.exec(text);
  if (!parts) return undefined;
  const [, hundreds, tens, ones] = parts;
  const times = (digit: string | undefined, unit: number) =>
    digit === undefined ? 0 : unit * (digit === '' ? 1 : KANJI_DIGITS.indexOf(digit));
  return String(times(hundreds, 100) + times(tens, 10) + (ones ? KANJI_DIGITS.indexOf(ones) : 0));
}

/** Returns a number in kanji as it is read, 二十一, 百五, 〇; undefined below 0 and from 1000 on. */
export function kanjiNumber(value: number): string | undefined {
  if (value === 0) return KANJI_DIGITS.charAt(0);
  if (value < 1 || value > 999) return undefined;
  const part = (count: number, unit: string) =>
    count === 0 ? '' : `${count === 1 ? '' : KANJI_DIGITS.charAt(count)}${unit}`;
  const ones = value % 10;
  return (
    part(Math.floor(value / 100), '百') +
    part(Math.floor(value / 10) % 10, '十') +
    (ones === 0 ? '' : KANJI_DIGITS.charAt(ones))
  );
}

/** Returns a number in kanji digit by digit: 二一, 一〇五. */
export function inKanjiDigits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => KANJI_DIGITS.charAt(Number(digit)));
}

/** Returns a number in Roman numerals of capital letters; undefined below 1 and from 4000 on. */
export function romanNumeral(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let numeral = '';
  for (const [sign, worth] of ROMAN) {
    numeral += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return numeral;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
