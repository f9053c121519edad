import { foldedIdentity } from '../notice/vocabulary/identity.ts';
import {
  digitsOfKanji,
  inFullWidth,
  inKanjiDigits,
  KANJI_NUMERAL,
  kanjiNumber,
} from '../notice/vocabulary/numbers.ts';
import { type FoldedText, FoldedUnits } from '../notice/vocabulary/text-spans.ts';

/** What supplements write beside their words: emphasis, the brackets of a link and its address. */
const MARKDOWN = /\*+|\]\([^)\s]*\)|\[/gu;

/** 第十九条, 第十九条七号, 十九条; but not 統一条件. */
const ARTICLE_NUMBER = new RegExp(
  `(?<=[第条項])${KANJI_NUMERAL}+(?=[条項号])|(?<!${KANJI_NUMERAL})${KANJI_NUMERAL}{2,}(?=条)`,
  'gu',
);

/**
 * Returns a text in one spelling, as words are told apart (`foldedIdentity`), and with the kanji numbers of articles,
 * paragraphs and items as digits. So a pattern is written as the words are read, and finds 第 １９ 条 as well as 第十九条.
 * In Markdown the marks are left out too.
 */
export function fold(original: string, isMarkdown = false): FoldedText {
  return withDigits(foldedIdentity(original, isMarkdown ? MARKDOWN : undefined), original.length);
}

/** Each digit of such a number stands for the whole number as it is written. */
function withDigits(folded: FoldedText, originalLength: number): FoldedText {
  const { text, spanOf } = folded;
  let from = 0;
  const units = new FoldedUnits();
  const copyUpTo = (end: number) => {
    for (; from < end; from += 1) units.add(text.charAt(from), spanOf(from, from + 1));
  };
  for (const { 0: number, index } of text.matchAll(ARTICLE_NUMBER)) {
    copyUpTo(index);
    from += number.length;
    units.add(digitsOfKanji(number) ?? number, spanOf(index, from));
  }
  if (from === 0) return folded;
  copyUpTo(text.length);
  return units.folded(originalLength);
}

/** Returns a number written as the example is: in kanji, in full width or in ASCII. */
export function numberLike(example: string, number: number): string {
  if (IN_KANJI.test(example)) return inKanji(number, /[十百]/u.test(example));
  return /[０-９]/u.test(example) ? inFullWidth(String(number)) : String(number);
}

const IN_KANJI = new RegExp(`^${KANJI_NUMERAL}+$`, 'u');

/** As it is read, or digit by digit where the example is written so; tens are read all the same: 二十. */
function inKanji(number: number, isRead: boolean): string {
  return (isRead || number % 10 === 0 ? kanjiNumber(number) : undefined) ?? inKanjiDigits(number);
}
