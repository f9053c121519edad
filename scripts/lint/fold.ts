/** From the first UTF-16 unit of a part of a text up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text as patterns see it, and where in the text as it is written each part of it stands. */
export interface FoldedText {
  readonly text: string;
  /** The span in the original of the folded characters from `start` up to `end`. */
  spanOf(start: number, end: number): Span;
}

const CHARACTER = /[\s\S]/gu;
/** What is in one spelling already, as nearly all of a text is. */
const PLAIN = /^[!-~ぁ-ゔァ-ヺー一-鿿]$/u;
const BELONGS_TO_THE_LAST = /^\p{Mark}/u;
const NOTHING_TO_SEE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;
/** What supplements write beside their words: emphasis, the brackets of a link and its address. */
const MARKDOWN = /\*+|\]\([^)\s]*\)|\[/gu;

const KANJI_DIGITS = '〇一二三四五六七八九';
const READ_NUMBER = /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u;
const KANJI_NUMBER = '[〇一二三四五六七八九十百]';
/** 第十九条, 第十九条七号, 十九条; but not 統一条件. */
const ARTICLE_NUMBER = new RegExp(
  `(?<=[第条項])${KANJI_NUMBER}+(?=[条項号])|(?<!${KANJI_NUMBER})${KANJI_NUMBER}{2,}(?=条)`,
  'gu',
);

/**
 * Returns a text in one spelling: without white space, in one width (NFKC of each character with the marks that belong to
 * it, as half-width ﾞ belongs to ｶ, also where white space stands between them), and with the kanji numbers
 * of articles, paragraphs and items as digits. So a pattern is written as the words are read, and finds 第 １９ 条 as well
 * as 第十九条. In Markdown the marks are left out too.
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

/** Folded characters with their spans, kept as bare numbers: one character can fold to eighteen, and texts are many. */
class Units {
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** All of the text was folded from what stands at the span. */
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

/** The text in runs without Markdown's marks. */
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

/** Each digit of such a number stands for the whole number as it is written. */
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

/** 十九, 一九, 百二 → 19, 19, 102; what is no number, as 十百, stays. */
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

/** Returns a number written as the example is: in kanji, in full width or in ASCII. */
export function numberLike(example: string, number: number): string {
  if (new RegExp(`^${KANJI_NUMBER}+$`, 'u').test(example)) return toKanji(number, /[十百]/u.test(example));
  return /[０-９]/u.test(example)
    ? String(number).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    : String(number);
}

/** Numbers below 100: with 十 as read, or digit by digit where the example of two digits is written so. */
function toKanji(number: number, isRead: boolean): string {
  const digits = String(number)
    .split('')
    .map((digit) => KANJI_DIGITS[Number(digit)] ?? '');
  const [tens = '', ones = ''] = digits;
  if (digits.length === 1) return tens;
  if (!isRead && number % 10 !== 0) return digits.join('');
  return `${tens === '一' ? '' : tens}十${ones === '〇' ? '' : ones}`;
}
