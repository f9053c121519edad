import { type Finding, finding, type Linted } from '../finding.ts';
import type { Span } from '../fold.ts';
import type { PrintedText } from '../printed-texts.ts';

const HALF = /\([^()（）]*\)/gu;
const FULL = /（[^()（）]*）/gu;

/** Finds that the text has brackets of both widths, once, at the width that is rarer. */
export function bracketWidths(linted: Linted): Finding[] {
  const texts = linted.texts.filter(({ isName }) => !isName);
  const half = texts.flatMap((text) => bracketsIn(text, HALF));
  const full = texts.flatMap((text) => bracketsIn(text, FULL));
  const [firstHalf, firstFull] = [half[0], full[0]];
  if (!firstHalf || !firstFull) return [];
  const params = {
    half: firstHalf.words,
    halfCount: half.length,
    full: firstFull.words,
    fullCount: full.length,
  };
  const { pointer, span } = half.length <= full.length ? firstHalf : firstFull;
  return [finding(linted, 'lint/bracket-widths', params, { pointer, words: span })];
}

interface Bracketed {
  readonly words: string;
  readonly pointer: string;
  readonly span: Span;
}

/** The address of a link in Markdown stands in brackets that are no words. */
function bracketsIn({ text, pointer, isMarkdown }: PrintedText, pattern: RegExp): Bracketed[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) =>
    isMarkdown && text[index - 1] === ']'
      ? []
      : [{ words, pointer, span: { start: index, end: index + words.length } }],
  );
}
