import { type FoldedText, FoldedUnits } from '../notice/vocabulary/folded-text.ts';
import { foldedIdentity } from '../notice/vocabulary/identity.ts';

/** The marks of Markdown in supplements: emphasis, and the brackets and address of a link. */
const MARKDOWN = /\*+|\]\([^)\s]*\)|\[/gu;

const KANJI_DIGITS = '〇一二三四五六七八九';
const READ_NUMBER = /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u;
const KANJI_NUMBER = '[〇一二三四五六七八九十百]';
/** Matches in 第十九条, 第十九条七号 and 十九条, but not in 統一条件. */
const ARTICLE_NUMBER = new RegExp(
  `(?<=[第条項])${KANJI_NUMBER}+(?=[条項号])|(?<!${KANJI_NUMBER})${KANJI_NUMBER}{2,}(?=条)`,
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
    units.add(fromKanji(number), spanOf(index, from));
  }
  if (from === 0) return folded;
  copyUpTo(text.length);
  return units.folded(originalLength);
}

/** Returns 19, 19 and 102 for 十九, 一九 and 百二. Text that is not a number, such as 十百, does not change. */
function fromKanji(number: string): string {
  if (!/[十百]/u.test(number)) return [...number].map((digit) => KANJI_DIGITS.indexOf(digit)).join('');
  const parts = READ_NUMBER.exec(number);
  if (!parts) return number;
  const [, hundreds, tens, ones] = parts;
  const digit = (kanji: string | undefined) => (kanji ? KANJI_DIGITS.indexOf(kanji) : 1);
  const value =
    (hundreds === undefined ? 0 : digit(hundreds) * 100) +
    (tens === undefined ? 0 : digit(tens) * 10) +
    (ones ? KANJI_DIGITS.indexOf(ones) : 0);
  return String(value);
}

/** Returns a number in the form of the example: in kanji, in full-width digits or in ASCII. */
export function numberLike(example: string, number: number): string {
  if (new RegExp(`^${KANJI_NUMBER}+$`, 'u').test(example)) return toKanji(number, /[十百]/u.test(example));
  return /[０-９]/u.test(example)
    ? String(number).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    : String(number);
}

/** Returns a number below 100 in kanji: with 十, or digit by digit if a two-digit example is written so. */
function toKanji(number: number, isRead: boolean): string {
  const digits = String(number)
    .split('')
    .map((digit) => KANJI_DIGITS[Number(digit)] ?? '');
  const [tens = '', ones = ''] = digits;
  if (digits.length === 1) return tens;
  if (!isRead && number % 10 !== 0) return digits.join('');
  return `${tens === '一' ? '' : tens}十${ones === '〇' ? '' : ones}`;
}
