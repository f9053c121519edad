import { DASHES_AND_PROLONGED } from '../../../notice/vocabulary/dashes.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import { FAX_LABEL, PLACEHOLDER_SIGNS, TELEPHONE_LABEL } from '../../../notice/vocabulary/telephones.ts';

const GROUP = `(?:${DIGIT}|[${PLACEHOLDER_SIGNS}]){1,5}`;
const DASH = `[${DASHES_AND_PROLONGED}]`;
/** 03-1234-5678, (03)1234-5678, 000-○○○○. */
const GROUPS = `(?:[(（]${GROUP}[)）] ?${GROUP}${DASH}${GROUP}|${GROUP}(?:${DASH}${GROUP}){1,3})`;

/** A telephone number or a postal code with the words that introduce it. */
const NUMBER = new RegExp(`((?:(?:${TELEPHONE_LABEL}|${FAX_LABEL})[ :：]?|〒 ?|\\+)?${GROUPS})`, 'u');

/** Returns a text in parts. Telephone numbers are parts of their own, because they must not be split over two lines. */
export function numberParts(text: string): { readonly text: string; readonly isNumber: boolean }[] {
  return text
    .split(NUMBER)
    .map((part, index) => ({ text: part, isNumber: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
