import { DASHES_AND_PROLONGED } from '../../notice/vocabulary/dashes.ts';
import { DIGIT } from '../../notice/vocabulary/numbers.ts';
import { LINE_KIND, NUMBER_HEAD, NUMBER_LABEL } from '../../notice/vocabulary/telephones.ts';
import { COST } from './break-costs.ts';
import type { HeldWords } from './held-words.ts';

const KIND = `(?:${LINE_KIND}|代)`;

/** Telephone numbers in any form, with their labels. */
export const TELEPHONES: HeldWords = {
  hint: /[0-9０-９]/u,
  units: [
    // 03-1234-5678, (03)1234-5678, 0120(000)000, +81-3-1234-5678, also with spaces beside the signs
    [
      new RegExp(
        `(?<!${DIGIT})${NUMBER_HEAD}${DIGIT}{1,5}(?:\\s?[()（）${DASHES_AND_PROLONGED}]\\s?[(（]?${DIGIT}{1,5}){1,5}`,
        'gu',
      ),
      COST.held,
    ],
    // 03 1234 5678, +81 3 1234 5678
    [
      new RegExp(`(?:[+＋]${DIGIT}{1,3}\\s|(?<!${DIGIT})[0０])${DIGIT}{1,4}(?:\\s${DIGIT}{1,4}){2}`, 'gu'),
      COST.held,
    ],
    // TEL 03-…, 電話：03-…, TEL（代表）03-…, 内線 123
    [
      new RegExp(`${NUMBER_LABEL}(?:[(（][^()（）\\d]{1,6}[)）])?[\\s:：.]*${NUMBER_HEAD}${DIGIT}`, 'gu'),
      COST.glued,
    ],
    // 03-1234-5678（内線123）, 03-1234-5678 (代): better before the bracket than inside it
    [new RegExp(`${DIGIT}\\s?(?=[(（]?${KIND})[(（]?.`, 'gu'), COST.near],
    [new RegExp(`[(（]${KIND}[^()（）]{0,8}[)）]`, 'gu'), COST.held],
    [new RegExp(NUMBER_LABEL, 'gu'), COST.word],
  ],
};
