import { COST } from './break-costs.ts';
import type { HeldWords } from './held-together.ts';

const DIGIT = '[0-9０-９]';
/**
 * Digits from the start of a number, not after its decimal point. Otherwise a failing pattern restarts at each digit.
 */
const DIGITS = `(?<!${DIGIT}[.,:．，：]?)${DIGIT}+`;
const NUMBER = `(?:${DIGIT}+|[一二三四五六七八九十百]+)`;
const ERA = '(?:明治|大正|昭和|平成|令和)';
const COUNTER =
  '(?:年度?|[かカヵヶケ]月間?|月|日間?|時間?|分間?|秒|週間?|円|名|人|件|社|歳|条|項|号室?|回|個|部|階|丁目|番地?|頁|ページ)';

/** Numbers with their counters, which are one word, and dates. */
export const FIGURES: HeldWords = {
  hint: /[0-9０-９元第]/u,
  units: [
    // 1,234, 12.5, １２．５, 10:30; if it is too wide, it breaks after a point and not between digits
    [new RegExp(`${DIGITS}(?:[.,:．，：]${DIGIT}+)+`, 'gu'), COST.word],
    // 40万円, 5 名
    [new RegExp(`${DIGITS}(?:[.,．，]${DIGIT}+)*\\s?[十百千万億]*\\s?${COUNTER}`, 'gu'), COST.word],
    // 第19条, 第2条の3
    [new RegExp(`第\\s?${NUMBER}\\s?(?:条|項|号|編|章|節|款|回|版|期|部)(?:の${NUMBER})?`, 'gu'), COST.word],
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
