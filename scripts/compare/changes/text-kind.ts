import equal from 'fast-deep-equal';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import type { Json } from './revision-tree.ts';

/** A kind of difference between two texts. */
export type TextKind = 'width' | 'brackets' | 'punctuation' | 'character' | 'words';

/** Characters that also exist in another width, and the full-width space. */
const OF_TWO_WIDTHS = /[\u3000\uFF01-\uFF9F\uFFE0-\uFFEE]+/gu;
const BRACKETS: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '［': '（',
  '］': '）',
  '〔': '（',
  '〕': '）',
  '【': '（',
  '】': '）',
  '〈': '（',
  '〉': '）',
  '《': '（',
  '》': '）',
  '<': '（',
  '>': '）',
  '＜': '（',
  '＞': '）',
  '「': '「',
  '」': '」',
  '『': '「',
  '』': '」',
  '｢': '「',
  '｣': '」',
};
const PUNCTUATION = /[\p{White_Space}、。，．,.・･:：;；]/gu;

/** From the smallest change to the greatest. Each fold removes what the fold before it removes, and more. */
const FOLDS: readonly (readonly [TextKind, (text: string) => string])[] = [
  ['width', foldWidth],
  ['brackets', foldBrackets],
  ['punctuation', foldPunctuation],
  ['character', foldCharacters],
];

/**
 * Returns how two values differ: only in the width of characters, in the form of brackets, in punctuation and spaces, in
 * characters that a reader takes for the same, or in words. There are two kinds if such characters and also brackets or
 * punctuation differ. Values that are not texts, and lists of different lengths, differ in words.
 */
export function textKinds(a: Json | undefined, b: Json | undefined): readonly TextKind[] {
  const kind = smallestKind(a, b);
  if (kind !== 'character' || sameBut(identityOf, a, b)) return [kind];
  return [smallestKind(withTexts(identityOf, a), withTexts(identityOf, b)), kind];
}

/** Returns whether two values are the same to a reader: in them, every text has one identity. */
export function haveOneIdentity(a: Json | undefined, b: Json | undefined): boolean {
  return sameBut(identityOf, a, b);
}

function smallestKind(a: Json | undefined, b: Json | undefined): TextKind {
  return FOLDS.find(([, fold]) => sameBut(fold, a, b))?.[0] ?? 'words';
}

/** Returns the text with characters of two widths in the usual one: ASCII half width, katakana full width. */
function foldWidth(text: string): string {
  return text.replace(OF_TWO_WIDTHS, (run) => run.normalize('NFKC'));
}

function foldBrackets(text: string): string {
  return foldWidth(text.replace(/./gsu, (character) => BRACKETS[character] ?? character));
}

/** Full stops and commas between digits stay, because they are part of a number. */
function foldPunctuation(text: string): string {
  return foldBrackets(text).replace(PUNCTUATION, (mark, index: number, whole: string) =>
    /\d/.test(whole[index - 1] ?? '') && /\d/.test(whole[index + 1] ?? '') ? mark : '',
  );
}

/** Space between digits separates two numbers, so it stays too. */
function foldCharacters(text: string): string {
  const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return foldPunctuation(identityOf(seen.replace(/(?<=\p{Nd})\p{White_Space}+(?=\p{Nd})/gu, '\0')));
}

function sameBut(fold: (text: string) => string, a: Json | undefined, b: Json | undefined): boolean {
  return equal(withTexts(fold, a), withTexts(fold, b));
}

/** Returns the value with every text in it folded. The keys of objects stay. */
function withTexts(fold: (text: string) => string, value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return fold(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((entry) => withTexts(fold, entry) ?? entry);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withTexts(fold, entry) ?? entry]),
  );
}

/** `Array.isArray` does not know lists that are read-only. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
