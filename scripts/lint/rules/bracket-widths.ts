import { SHORT_WORDS } from '../../notice/vocabulary/corporate-forms.ts';
import { COUNTING_KANA } from '../../notice/vocabulary/list-marks.ts';
import { DIGIT } from '../../notice/vocabulary/numbers.ts';
import type { Span } from '../../notice/vocabulary/text-spans.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import type { PrintedText } from '../printed-texts.ts';

const BRACKETED = /[(（][^()（）]*[)）]/gu;
/** The numbers of lists and the forms of companies have widths of their own. */
const OF_ITS_OWN = new RegExp(`^.(?:${DIGIT}{1,2}|[a-zA-Z${COUNTING_KANA}]|${SHORT_WORDS})[)）]$`, 'u');

/** Finds brackets of both widths in the texts. Returns one finding, at the rarer width. One pair may have both. */
export function bracketWidths(input: LintInput): Finding[] {
  const texts = input.texts.filter(({ isName }) => !isName);
  const all = texts.flatMap(bracketsIn);
  const half = all.filter(({ words }) => /[()]/u.test(words));
  const full = all.filter(({ words }) => /[（）]/u.test(words));
  const [firstHalf, firstFull] = [half[0], full[0]];
  if (!firstHalf || !firstFull) return [];
  const params = {
    half: firstHalf.words,
    halfCount: half.length,
    full: firstFull.words,
    fullCount: full.length,
  };
  const { pointer, span } = half.length <= full.length ? firstHalf : firstFull;
  return [finding(input, 'lint/bracket-widths', params, { pointer, words: span })];
}

interface Bracketed {
  readonly words: string;
  readonly pointer: string;
  readonly span: Span;
}

/** Returns the brackets of a text, without those around the address of a Markdown link, which are not words. */
function bracketsIn({ text, pointer, isMarkdown }: PrintedText): Bracketed[] {
  return [...text.matchAll(BRACKETED)].flatMap(({ 0: words, index }) =>
    OF_ITS_OWN.test(words) || (isMarkdown && text[index - 1] === ']')
      ? []
      : [{ words, pointer, span: { start: index, end: index + words.length } }],
  );
}
