import { DASHES } from './dashes.ts';
import { unifiedKanji } from './radicals.ts';
import { type FoldedText, FoldedUnits, type Span } from './text-spans.ts';

/*
 * One identity of words: texts, names and telephone numbers that a reader takes for the same are equal after folding.
 * What is printed keeps its characters. These are folded:
 * - what Unicode treats as the same or compatible (NFKC): 神 in either code, ガ in one character or two, ＡＢＣ and ABC, ｶﾞ
 *   and ガ, ㈱ and (株), ① and 1;
 * - radicals in place of kanji, which occur in PDF files: ⻑ and 長;
 * - dashes and minus, and a prolonged sound mark that is not after kana: 03ー0000 and 03-0000;
 * - wave dashes and tildes: 〜 and ～;
 * - white space and invisible characters, which are removed. Variation selectors are among these: 葛󠄀城 and 葛城 are one
 *   place, however its name was typed, and a face without the variant prints both the same.
 *
 * Kanji that are characters of their own (高 and 髙, 吉 and 𠮷) stay different. So do upper and lower case, hiragana and
 * katakana, and 「・」 and other points.
 */

const CHARACTER = /[\s\S]/gu;
/** Characters that need no folding and never combine with the character before. Nearly all of a text is like this. */
const PLAIN = /^[!-~ぁ-ゔァ-ヺ一-鿿、。「」・]$/u;
const ALL_PLAIN = /^[!-~ぁ-ゔァ-ヺ一-鿿、。「」・]*$/u;
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;
const MARK = /^\p{Mark}/u;
const DASH = new RegExp(`^[${DASHES}]$`, 'u');
const WAVE = /^[〜∼]$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Returns a text in the form for comparison. Folding it again changes nothing. */
export function identityOf(text: string): string {
  return ALL_PLAIN.test(text) ? text : foldedIdentity(text).text;
}

/** Returns whether two texts are the same to a reader. An absent text is the same only as another absent one. */
export function areSameWords(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && identityOf(a) === identityOf(b));
}

/** Returns the same, with the place of each part. Matches of `leftOut`, a pattern with the flag g, are left out. */
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

/** Returns the characters that a character is compatible with, without invisible ones. */
function compatible(character: string): string {
  return unifiedKanji(character).normalize('NFKC').replace(UNSEEN, '');
}

/** Characters, together with the marks and other letters that combine with them. */
class Clusters {
  readonly #units = new FoldedUnits();
  #last = '';
  #span: Span = { start: 0, end: 0 };

  /** Adds a character that does not combine with the one before it. */
  begin(character: string, span: Span): void {
    this.#units.add(this.#last, this.#span);
    this.#last = character;
    this.#span = span;
  }

  add(character: string, span: Span): void {
    const parts = compatible(character);
    for (const part of parts) this.#addPart(part, span);
    // A variation selector belongs to the character before it.
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

/** Splits the text into runs without the parts that are left out. */
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
