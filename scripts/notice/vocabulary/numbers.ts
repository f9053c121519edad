/** Source of a regular expression: a digit of either width. */
export const DIGIT = '[0-9０-９]';

/** The kanji for digits, 〇 first. */
export const KANJI_DIGITS = '〇一二三四五六七八九';

/** Source of a regular expression: a kanji in a number such as 二十一. Headings are numbered like this. */
export const READ_KANJI = '[一二三四五六七八九十]';

/** The same for the numbers of articles, which may be high or written digit by digit: 百二, 一〇二. */
export const KANJI_NUMERAL = '[〇一二三四五六七八九十百]';

const READ_NUMBER = /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u;

/** Returns the value of ASCII or full-width digits; NaN for any other text. */
export function fromDigits(text: string): number {
  return Number(text.normalize('NFKC'));
}

/** Returns the text with its digits and minus signs in full width. */
export function inFullWidth(text: string): string {
  return text.replace(/[-\d]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Returns the value of a kanji number, as `digitsOfKanji` reads it; undefined for any other text. */
export function fromKanjiNumber(text: string): number | undefined {
  const digits = digitsOfKanji(text);
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Returns the digits of a kanji number: with 十 and 百 up to 九百九十九, or of any length digit by digit. 十九 and 一九 are both
 * 19. Returns undefined if the text is not a number, such as 十百.
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

/** Returns a number in kanji with 十 and 百: 二十一, 百五, 〇. Returns undefined below 0 and above 999. */
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

/** Returns a number as a Roman numeral in capital letters; undefined below 1 and above 3999. */
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
