import { DASHES_AND_PROLONGED } from './dashes.ts';

/*
 * How telephone numbers are written, and the words before them. The constants are sources of regular expressions. Those
 * named …_SIGNS are for use inside the square brackets of a class.
 */

/** Signs in place of unknown digits: 000-○○○○. */
export const PLACEHOLDER_SIGNS = '○◯〇';

/** The characters for digits, known or unknown, that a source may have in a number. */
export const TELEPHONE_DIGITS = '0-9０-９○';

/** Dashes that no source may have in a number. The schema allows only `-`, `－`, `‐` and `ー`. */
const OTHER_DASHES = /[‑‒–—―−]/gu;

/** The characters of a number besides its digits: dashes, brackets, points and spaces. */
export const SEPARATOR_SIGNS = `() （）・${DASHES_AND_PROLONGED}`;

/** What a number may start with: a plus sign, a bracket. */
export const NUMBER_HEAD = '[+＋]?[(（]?';

/** TEL and its signs, which have no other meaning. */
export const TELEPHONE_SIGN = '(?:TEL|Tel|tel|ＴＥＬ|Ｔｅｌ|ｔｅｌ|℡|☎)';

/** The word for telephone, which normal sentences contain too. It may be spaced: 電　話. */
export const TELEPHONE_WORD = '(?:電[ 　]*話(?:番号)?|でんわ)';

/** Any label of a telephone number. */
export const TELEPHONE_LABEL = `(?:${TELEPHONE_SIGN}|${TELEPHONE_WORD})`;

/** FAX in either width. */
export const FAX_SIGN = '(?:FAX|Fax|fax|ＦＡＸ|Ｆａｘ|ｆａｘ)';

/** Any label of a fax number. */
export const FAX_LABEL = `(?:${FAX_SIGN}|ファクシミリ|ファックス|ファクス)`;

/** The kind of line: before the number, or in brackets after it, where 代 is enough. */
export const LINE_KIND = '(?:内線|代表|直通)';

/** Every label that a number may have. */
export const NUMBER_LABEL = `(?:${TELEPHONE_LABEL}|${FAX_LABEL}|フリーダイヤル|${LINE_KIND})`;

const PLACEHOLDER = new RegExp(`[${PLACEHOLDER_SIGNS}]`, 'u');

/** Returns whether a number has signs in place of some digits. */
export function hasUnknownDigits(number: string): boolean {
  return PLACEHOLDER.test(number);
}

/** Returns a number from a document in a form that a source may have: other dashes become `-`. */
export function sourceNumber(read: string): string {
  return read.trim().replace(OTHER_DASHES, '-');
}

/** Returns the digits of a number, with the + of an international number. */
export function dialled(number: string): string {
  const plain = number.normalize('NFKC');
  return `${/^\D*\+/u.test(plain) ? '+' : ''}${plain.replace(/\D/gu, '')}`;
}

/** Returns whether a number is only a placeholder: zeros or circles. */
export function isPlaceholderNumber(number: string): boolean {
  return hasUnknownDigits(number) || /^\+?0+$/u.test(dialled(number));
}
