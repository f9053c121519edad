import type { NoticeSource } from '../../notice/source.generated.ts';
import { DIGIT, KANJI_NUMERAL } from '../../notice/vocabulary/numbers.ts';
import { isPlaceholderNumber, PLACEHOLDER_SIGNS } from '../../notice/vocabulary/telephones.ts';
import type { Span } from '../../notice/vocabulary/text-spans.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import { telephoneNumbers } from '../telephone-numbers.ts';

const CIRCLE = `${PLACEHOLDER_SIGNS}●`;

/**
 * Circles (or a word such as 未定) in place of text that must still be written, also as in ○月○日. Exceptions: 〇 among
 * kanji numbers is a zero, and one circle at the start of a line may be a bullet, as in 「○年金事務所への届出」.
 */
const OPEN = new RegExp(
  `(?<!${KANJI_NUMERAL})(?:([${CIRCLE}△□])\\s?\\1+|(?:(?<!^|[\\s　])[${CIRCLE}](?=\\s?[年月日条項号番人名])|[${CIRCLE}](?=\\s?[年月日]\\s?(?:[${CIRCLE}]|${DIGIT}))))(?!${KANJI_NUMERAL})|^(?:未定|不明|TODO|ＴＯＤＯ)$`,
  'u',
);
const ZERO_ADDRESS = /〒?0{3}-0{4}/u;

/** Finds what is not filled in yet. In a draft this is something to do, in an official revision it was forgotten. */
export function placeholders(input: LintInput): Finding[] {
  const { source, texts } = input;
  if (isInvented(source)) return [];
  const rule = source.revision.status === 'official' ? 'lint/published-placeholder' : 'lint/placeholder';
  const open = texts.flatMap(({ text, pointer }) => {
    const found = OPEN.exec(text) ?? ZERO_ADDRESS.exec(text);
    return found
      ? [{ pointer, words: { start: found.index, end: found.index + found[0].length }, text }]
      : [];
  });
  const numbers = telephoneNumbers(source)
    .filter(({ number }) => isPlaceholderNumber(number))
    .map(({ number, pointer }) => ({ pointer, words: { start: 0, end: number.length }, text: number }));
  return [...open, ...numbers].map(({ pointer, words, text }) =>
    finding(input, rule, { found: excerpt(text, words) }, { pointer, words }),
  );
}

/** Whether the society is invented: its website has a name reserved by RFC 2606. It has placeholders on purpose. */
function isInvented({ society }: NoticeSource): boolean {
  return /^https?:\/\/(?:[^/:]*\.)?(?:invalid|test|example(?:\.(?:com|net|org))?)(?:[/:]|$)/u.test(
    society.website ?? '',
  );
}

/** Returns the found words with the words around them, because circles alone say little. */
function excerpt(text: string, { start, end }: Span): string {
  const [from, to] = [Math.max(0, start - 8), Math.min(text.length, end + 8)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
