import { foldedIdentity } from '../../notice/vocabulary/identity.ts';
import {
  digitsOfKanji,
  inFullWidth,
  inKanjiDigits,
  KANJI_NUMERAL,
  kanjiNumber,
} from '../../notice/vocabulary/numbers.ts';
import { type FoldedText, FoldedUnits } from '../../notice/vocabulary/text-spans.ts';

/** The marks of Markdown in supplements: emphasis, and the brackets and address of a link. */
const MARKDOWN = /\*+|\]\([^)\s]*\)|\[/gu;

/** Matches in 第十九条, 第十九条七号 and 十九条, but not in 統一条件. */
const ARTICLE_NUMBER = new RegExp(
  `(?<=[第条項])${KANJI_NUMERAL}+(?=[条項号])|(?<!${KANJI_NUMERAL})${KANJI_NUMERAL}{2,}(?=条)`,
  'gu',
);

/**
 * Returns a text in one spelling, so that one pattern finds 第 １９ 条 and 第十九条:
 * - folded as words are compared everywhere (`foldedIdentity`),
 * - with the kanji numbers of articles, paragraphs and items as digits,
 * - in Markdown, without the marks of Markdown.
 */
export function fold(original: string, isMarkdown = false): FoldedText {
  return withDigits(foldedIdentity(original, isMarkdown ? MARKDOWN : undefined), original.length);
}

/** Replaces kanji numbers by digits. Each digit has the span of the whole kanji number. */
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

/** Returns a number in the form of the example: in kanji, in full-width digits or in ASCII. */
export function numberLike(example: string, number: number): string {
  if (IN_KANJI.test(example)) return inKanji(number, /[十百]/u.test(example));
  return /[０-９]/u.test(example) ? inFullWidth(String(number)) : String(number);
}

const IN_KANJI = new RegExp(`^${KANJI_NUMERAL}+$`, 'u');

/** Returns a number in kanji: with 十, or digit by digit if the example is written so. Round tens always have 十: 二十. */
function inKanji(number: number, isRead: boolean): string {
  return (isRead || number % 10 === 0 ? kanjiNumber(number) : undefined) ?? inKanjiDigits(number);
}
