import { ERA_NAMES } from '../../notice/calendar-date.ts';
import { COUNTER, ORDINAL_COUNTERS } from '../../notice/vocabulary/counters.ts';
import { DIGIT, KANJI_NUMERAL } from '../../notice/vocabulary/numbers.ts';
import { COST } from './break-costs.ts';
import type { HeldWords } from './held-words.ts';

/**
 * Digits from the start of a number, not after its decimal point. Otherwise a failing pattern restarts at each digit.
 */
const DIGITS = `(?<!${DIGIT}[.,:．，：]?)${DIGIT}+`;
const NUMBER = `(?:${DIGIT}+|${KANJI_NUMERAL}+)`;
const ERA = `(?:明治|${ERA_NAMES})`;

/** Numbers with their counters, which are one word, and dates. */
export const FIGURES: HeldWords = {
  hint: /[0-9０-９元第]/u,
  units: [
    // 1,234, 12.5, １２．５, 10:30; if it is too wide, it breaks after a point and not between digits
    [new RegExp(`${DIGITS}(?:[.,:．，：]${DIGIT}+)+`, 'gu'), COST.word],
    // 40万円, 5 名
    [new RegExp(`${DIGITS}(?:[.,．，]${DIGIT}+)*\\s?[十百千万億]*\\s?${COUNTER}`, 'gu'), COST.word],
    // 第19条, 第2条の3
    [new RegExp(`第\\s?${NUMBER}\\s?(?:${ORDINAL_COUNTERS})(?:の${NUMBER})?`, 'gu'), COST.word],
    // 令和8年, 令和元年度
    [new RegExp(`${ERA}\\s?(?:${DIGIT}+|元)\\s?年度?`, 'gu'), COST.word],
    // 令和8年4月1日, 2026年4月
    [
      new RegExp(
        `(?:${ERA}\\s?(?:${DIGIT}+|元)|${DIGITS})\\s?年\\s?${DIGIT}+\\s?月(?:\\s?${DIGIT}+\\s?日)?`,
        'gu',
      ),
      COST.glued,
    ],
  ],
};
