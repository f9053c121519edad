/*
 * How telephone numbers are written, and what stands before them. Constants are sources of regular expressions; those
 * called signs are what a pattern has between the square brackets of a class.
 */

/** What stands for digits that are not known: 000-○○○○. */
export const PLACEHOLDER_SIGNS = '○◯〇';

/** The signs of digits, known or not, that a source may have in a number. */
export const TELEPHONE_DIGITS = '0-9０-９○';

/** Dashes between the groups of a number, the prolonged sound mark among them, which is often typed for one. */
export const DASH_SIGNS = '\\-－‐‑‒–—―ー−';

/** Those that no source may have in a number: the schema knows `-`, `－`, `‐` and `ー`. */
const OTHER_DASHES = /[‑‒–—―−]/gu;

/** What a number is written with beside its digits: dashes, brackets, points and spaces. */
export const SEPARATOR_SIGNS = `() （）・${DASH_SIGNS}`;

/** What begins a number: that of a country, a bracket. */
export const NUMBER_HEAD = '[+＋]?[(（]?';

/** TEL and signs for it, which stand nowhere else. */
export const TELEPHONE_SIGN = '(?:TEL|Tel|tel|ＴＥＬ|Ｔｅｌ|ｔｅｌ|℡|☎)';

/** The word, which sentences have as well; spaced to a width, 電　話. */
export const TELEPHONE_WORD = '(?:電[ 　]*話(?:番号)?|でんわ)';

export const TELEPHONE_LABEL = `(?:${TELEPHONE_SIGN}|${TELEPHONE_WORD})`;

export const FAX_SIGN = '(?:FAX|Fax|fax|ＦＡＸ|Ｆａｘ|ｆａｘ)';

export const FAX_LABEL = `(?:${FAX_SIGN}|ファクシミリ|ファックス|ファクス)`;

/** Which line of a desk a number is: before it, or in brackets behind it, where 代 is enough. */
export const LINE_KIND = '(?:内線|代表|直通)';

/** All that a number stands behind. */
export const NUMBER_LABEL = `(?:${TELEPHONE_LABEL}|${FAX_LABEL}|フリーダイヤル|${LINE_KIND})`;

const PLACEHOLDER = new RegExp(`[${PLACEHOLDER_SIGNS}]`, 'u');

/** Returns whether signs stand for some of a number's digits. */
export function hasUnknownDigits(number: string): boolean {
  return PLACEHOLDER.test(number);
}

/** Returns a number that was read as a source may have it, with no dash that the schema does not know. */
export function sourceNumber(read: string): string {
  return read.trim().replace(OTHER_DASHES, '-');
}

/** Returns the digits of a number, with the + of one abroad. */
export function dialled(number: string): string {
  const plain = number.normalize('NFKC');
  return `${/^\D*\+/u.test(plain) ? '+' : ''}${plain.replace(/\D/gu, '')}`;
}

/** Returns whether a number only holds the place of one: zeros, or circles. */
export function isPlaceholderNumber(number: string): boolean {
  return hasUnknownDigits(number) || /^\+?0+$/u.test(dialled(number));
}
