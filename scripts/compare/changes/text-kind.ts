import type { Json } from './revision-tree.ts';

/** The smallest kind of difference that explains how two texts differ. */
export type TextKind = 'width' | 'brackets' | 'punctuation' | 'words';

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
const PUNCTUATION = /[\s、。，．,.・･:：;；]/gu;

/** From the smallest change to the greatest. Each fold removes what the fold before it removes, and more. */
const FOLDS: readonly (readonly [TextKind, (text: string) => string])[] = [
  ['width', foldWidth],
  ['brackets', foldBrackets],
  ['punctuation', foldPunctuation],
];

/**
 * Returns how two values differ: only in the width of characters, in the form of brackets, in punctuation and spaces,
 * or in words. Values that are not texts, and lists of different lengths, differ in words.
 */
export function textKind(a: Json | undefined, b: Json | undefined): TextKind {
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

function sameBut(fold: (text: string) => string, a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a === 'string' && typeof b === 'string') return fold(a) === fold(b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => sameBut(fold, entry, b[index]));
  }
  return a === b;
}
