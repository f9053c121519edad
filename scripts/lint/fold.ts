/** A part of a text: from the first UTF-16 unit up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in the form for patterns. It knows where each part is in the original text. */
export interface FoldedText {
  readonly text: string;
  /** Returns the span in the original of the folded characters from `start` up to `end`. */
  spanOf(start: number, end: number): Span;
}

const CHARACTER = /[\s\S]/gu;
/** Characters that need no folding. Nearly all of a text is like this. */
const PLAIN = /^[!-~ぁ-ゔァ-ヺー一-鿿]$/u;
const BELONGS_TO_THE_LAST = /^\p{Mark}/u;
const NOTHING_TO_SEE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;
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
 * - without white space,
 * - in one width: NFKC of each character together with its marks (half-width ﾞ belongs to ｶ, even after white space),
 * - with the kanji numbers of articles, paragraphs and items as digits,
 * - in Markdown, without the marks of Markdown.
 */
export function fold(original: string, isMarkdown = false): FoldedText {
  const units = new Units();
  let [text, span] = ['', { start: 0, end: 0 }];
  for (const { start, words } of wordsIn(original, isMarkdown)) {
    for (const { 0: character, index } of words.matchAll(CHARACTER)) {
      const isPlain = PLAIN.test(character);
      const plain = isPlain ? character : character.normalize('NFKC').replace(NOTHING_TO_SEE, '');
      const end = start + index + character.length;
      if (!isPlain && BELONGS_TO_THE_LAST.test(plain || character)) {
        text += plain;
        span.end = end;
      } else if (plain !== '') {
        units.add(text.normalize(), span);
        [text, span] = [plain, { start: start + index, end }];
      }
    }
  }
  units.add(text.normalize(), span);
  return withDigits(units.folded(original.length), original.length);
}

/**
 * Folded characters with their spans. The spans are plain numbers, because one character can fold to eighteen and there
 * are many texts.
 */
class Units {
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds folded text. All of it comes from the span in the original. */
  add(text: string, { start, end }: Span): void {
    this.#texts.push(text);
    for (let unit = 0; unit < text.length; unit += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  folded(originalLength: number): FoldedText {
    const [starts, ends] = [Uint32Array.from(this.#starts), Uint32Array.from(this.#ends)];
    return {
      text: this.#texts.join(''),
      spanOf: (start, end) => ({
        start: starts[start] ?? originalLength,
        end: ends[end - 1] ?? originalLength,
      }),
    };
  }
}

/** Splits the text into runs without the marks of Markdown. */
function wordsIn(text: string, isMarkdown: boolean): { start: number; words: string }[] {
  if (!isMarkdown) return [{ start: 0, words: text }];
  let start = 0;
  const runs: { start: number; words: string }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKDOWN)) {
    runs.push({ start, words: text.slice(start, index) });
    start = index + mark.length;
  }
  return [...runs, { start, words: text.slice(start) }];
}

/** Replaces kanji numbers by digits. Each digit has the span of the whole kanji number. */
function withDigits(folded: FoldedText, originalLength: number): FoldedText {
  const { text, spanOf } = folded;
  let from = 0;
  const units = new Units();
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
