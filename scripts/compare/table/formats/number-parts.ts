import { DASHES_AND_PROLONGED } from '../../../notice/vocabulary/dashes.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import { FAX_LABEL, TELEPHONE_LABEL } from '../../../notice/vocabulary/telephones.ts';

/** A telephone number with the words that introduce it. */
const NUMBER = new RegExp(
  `((?:(?:${TELEPHONE_LABEL}|${FAX_LABEL}) ?)?${DIGIT}{1,5}(?:[${DASHES_AND_PROLONGED}]${DIGIT}{1,5}){2})`,
  'u',
);

/** Returns a text in parts. Telephone numbers are parts of their own, because they must not be split over two lines. */
export function numberParts(text: string): { readonly text: string; readonly isNumber: boolean }[] {
  return text
    .split(NUMBER)
    .map((part, index) => ({ text: part, isNumber: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
