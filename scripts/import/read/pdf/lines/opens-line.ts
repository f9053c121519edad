import { COUNTED_ALONE, ORDINAL_COUNTERS } from '../../../../notice/vocabulary/counters.ts';
import {
  ALL_BULLETS,
  CIRCLES,
  COUNTING_LETTERS,
  NOTE_SIGNS,
  NUMBER_SIGNS,
} from '../../../../notice/vocabulary/list-marks.ts';
import { DIGIT, READ_KANJI } from '../../../../notice/vocabulary/numbers.ts';

/**
 * Marks that always begin a new line: bullets, signs of notes, numbers in every writing, and the opening bracket of a
 * heading.
 */
const MARK = new RegExp(
  [
    `[${ALL_BULLETS}${NOTE_SIGNS}*]`,
    // These also stand for names that are left out.
    `[${CIRCLES}](?!\\s*[${CIRCLES}年月日健県市]|\\s*$)`,
    `[-–—―－‐−](?=[\\s（(${NUMBER_SIGNS.circled}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])`,
    '[【〔［\\[<＜〈《「『](?=.{2,40}[】〕］\\]>＞〉》」』]\\s*$)',
    '[【〔［\\[]',
    `[(（]\\s*(?:${DIGIT}|${READ_KANJI}|[ア-ン${COUNTING_LETTERS}]){1,2}\\s*[)）]`,
    `${DIGIT}{1,2}\\s*[.．、)）・](?!${DIGIT})`,
    `${DIGIT}{1,2}(?=[ 　]+\\S)(?![ 　]*(?:[条項号]|${COUNTED_ALONE}))`,
    // Letters in circles and brackets, and Roman numerals above twelve, are also marks.
    '[①-⓿❶-➓㉑-㉟㊱-㊿Ⅰ-ⅿ]',
    '[IVX]{1,4}[.．、:：]',
    `(?:[ア-ンa-zA-Z]|${READ_KANJI})[.．、)）](?=[\\s]|[^\\x20-\\x7E])`,
    `第\\s*(?:${DIGIT}|${READ_KANJI})+\\s*[条章節](?=[\\s　（(]|$)`,
    // Extraction also splits 「第 19 条」.
    `第(?:${DIGIT}|${READ_KANJI})+(?!${DIGIT}|${READ_KANJI}|\\s*(?:${ORDINAL_COUNTERS}|者))(?=[\\s.．:：])`,
    '[(（]注',
  ].join('|'),
  'u',
);

/** Returns whether the beginning of a line shows that something new begins, whatever stands before it. */
export function opensLine(text: string): boolean {
  return MARK.exec(text.trimStart())?.index === 0;
}
