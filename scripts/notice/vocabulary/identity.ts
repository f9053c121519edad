import { DASHES } from './dashes.ts';
import { unifiedKanji } from './radicals.ts';
import { type FoldedText, FoldedUnits, type Span } from './text-spans.ts';

/*
 * One identity of words: texts, names and telephones that a reader takes for the same are the same folded. What is
 * printed keeps its characters. Folded are
 * - what Unicode holds for the same or compatible (NFKC): 神 in either code, ガ in one character or two, ＡＢＣ and ABC,
 *   ｶﾞ and ガ, ㈱ and (株), ① and 1;
 * - radicals that stand for kanji, which PDF files have in their place: ⻑ and 長;
 * - dashes and minus, and a prolonged sound mark that prolongs no sound: 03ー0000 and 03-0000;
 * - wave dashes and tildes: 〜 and ～;
 * - white space, and characters that nobody sees: both are taken away. Variation selectors are among these: 葛󠄀城 and
 *   葛城 are one place, whichever way its name was typed, and a face without the variant prints the same.
 *
 * Kanji of different shapes that are characters of their own (高 and 髙, 吉 and 𠮷) stay apart, as do capitals and small
 * letters, hiragana and katakana, and 「・」 and other points.
 */

const CHARACTER = /[\s\S]/gu;
/** What is in one spelling already, as nearly all of a text is, and never joins what stands before it. */
const PLAIN = /^[!-~ぁ-ゔァ-ヺ一-鿿、。「」・]$/u;
const ALL_PLAIN = /^[!-~ぁ-ゔァ-ヺ一-鿿、。「」・]*$/u;
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;
const MARK = /^\p{Mark}/u;
const DASH = new RegExp(`^[${DASHES}]$`, 'u');
const WAVE = /^[〜∼]$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Returns the text as it is told apart from others; folded again it stays the same. */
export function identityOf(text: string): string {
  return ALL_PLAIN.test(text) ? text : foldedIdentity(text).text;
}

/** Returns the same with the place of each part. What `leftOut`, a pattern with the flag g, finds is left out. */
export function foldedIdentity(original: string, leftOut?: RegExp): FoldedText {
  const clusters = new Clusters();
  for (const { start, words } of runsWithout(original, leftOut)) {
    for (const { 0: character, index } of words.matchAll(CHARACTER)) {
      const span = { start: start + index, end: start + index + character.length };
      if (PLAIN.test(character)) clusters.begin(character, span);
      else clusters.add(character, span);
    }
  }
  return clusters.folded(original.length);
}

/** The characters that a character is compatible with, without those that nobody sees. */
function compatible(character: string): string {
  return unifiedKanji(character).normalize('NFKC').replace(UNSEEN, '');
}

/** Characters with the marks and other letters that combine with them. */
class Clusters {
  readonly #units = new FoldedUnits();
  #last = '';
  #span: Span = { start: 0, end: 0 };

  /** Adds a character that combines with nothing before it. */
  begin(character: string, span: Span): void {
    this.#units.add(this.#last, this.#span);
    this.#last = character;
    this.#span = span;
  }

  add(character: string, span: Span): void {
    const parts = compatible(character);
    for (const part of parts) this.#addPart(part, span);
    // A variation selector is written with the character before it.
    if (parts === '' && MARK.test(character)) this.#span = { start: this.#span.start, end: span.end };
  }

  #addPart(part: string, span: Span): void {
    const joined = `${this.#last}${part}`.normalize();
    if (this.#last !== '' && (MARK.test(part) || joined !== this.#last + part.normalize())) {
      this.#last = joined;
      this.#span = { start: this.#span.start, end: span.end };
    } else this.begin(this.#oneOfItsKind(part), span);
  }

  folded(originalLength: number): FoldedText {
    this.begin('', { start: originalLength, end: originalLength });
    return this.#units.folded(originalLength);
  }

  #oneOfItsKind(character: string): string {
    if (DASH.test(character)) return '-';
    if (WAVE.test(character)) return '~';
    return character === 'ー' && !KANA.test(this.#last) ? '-' : character;
  }
}

/** The text in runs without what is left out. */
function runsWithout(text: string, leftOut: RegExp | undefined): { start: number; words: string }[] {
  if (!leftOut) return [{ start: 0, words: text }];
  let start = 0;
  const runs: { start: number; words: string }[] = [];
  for (const { 0: found, index } of text.matchAll(leftOut)) {
    runs.push({ start, words: text.slice(start, index) });
    start = index + found.length;
  }
  return [...runs, { start, words: text.slice(start) }];
}
