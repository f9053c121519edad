import type { Json } from './revision-tree.ts';

/** What is all that differs between two texts. */
export type TextKind = 'width' | 'brackets' | 'punctuation' | 'words';

/** Characters that have a twin of another width, and the full-width space. */
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

/** From the least change to the greatest: each fold takes away what the kind before it does, and more. */
const FOLDS: readonly (readonly [TextKind, (text: string) => string])[] = [
  ['width', foldWidth],
  ['brackets', foldBrackets],
  ['punctuation', foldPunctuation],
];

/**
 * Returns what is all that differs between two values: the width of characters, the form of brackets,
 * punctuation and spaces, or words. Values that are no texts, and lists of another length, differ in words.
 */
export function textKind(a: Json | undefined, b: Json | undefined): TextKind {
  return FOLDS.find(([, fold]) => sameBut(fold, a, b))?.[0] ?? 'words';
}

/** Returns the text with characters of two widths in the usual one: ASCII half, katakana full. */
function foldWidth(text: string): string {
  return text.replace(OF_TWO_WIDTHS, (run) => run.normalize('NFKC'));
}

function foldBrackets(text: string): string {
  return foldWidth(text.replace(/./gsu, (character) => BRACKETS[character] ?? character));
}

/** Full stops and commas between digits are part of a number. */
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
