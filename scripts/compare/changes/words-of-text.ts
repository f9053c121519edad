import { DASHES_AND_PROLONGED } from '../../notice/vocabulary/dashes.ts';
import { DIGIT } from '../../notice/vocabulary/numbers.ts';

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** A telephone number or an amount is one word to a reader: 「000-000-0000」, 「1,500」. */
const NUMBER = `${DIGIT}+(?:[,，.．/／:：${DASHES_AND_PROLONGED}]${DIGIT}+)*`;
/**
 * Text that is not Japanese: Latin letters together, spaces together, and each other ASCII sign alone. Segmenters of
 * different Unicode versions do not agree about web and mail addresses: for some, 「example.jp」 is one word.
 */
const LATIN = '(?:[\\p{Script=Latin}_]\\p{M}*)+| +|\\r\\n|\\p{ASCII}';
const OWN_WORDS = new RegExp(`${NUMBER}|${LATIN}`, 'gu');

/**
 * Returns the words of a text in their order. Joined, they are the text. No grapheme is cut. Numbers and text that is
 * not Japanese are split here. Only the rest goes to the platform's dictionary.
 */
export function wordsOfText(text: string): string[] {
  const tokens: string[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(OWN_WORDS)) {
    tokens.push(...segmentsOf(text.slice(from, index)), word);
    from = index + word.length;
  }
  return withWholeGraphemes([...tokens, ...segmentsOf(text.slice(from))]);
}

function segmentsOf(text: string): string[] {
  return text === '' ? [] : Array.from(words.segment(text), ({ segment }) => segment);
}

/** A combining mark stays with the character before it. */
function withWholeGraphemes(tokens: readonly string[]): string[] {
  const whole: string[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    if (last !== undefined && /^(?:\p{M}|\u200D)/u.test(token)) whole[whole.length - 1] = last + token;
    else whole.push(token);
  }
  return whole;
}
