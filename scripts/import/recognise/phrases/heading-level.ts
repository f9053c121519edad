import { type Entry, numberOf } from '../entry.ts';

/** The longest heading, in UTF-16 units. Longer lines say something themselves. */
const MAX_TITLE = 70;

/** A line, and its index among all lines. */
export interface Indexed {
  readonly index: number;
  readonly entry: Entry;
}

/** Returns the level of a line: the depth of a heading, or a kind of numbering; undefined for any other line. */
export function levelOf(entry: Entry): string | undefined {
  if (entry.heading !== undefined) return `h${entry.heading}`;
  const number = numberOf(entry);
  return number && `n${number.family}`;
}

/**
 * Returns whether a line is as short as a heading and is not a sentence. With a number it may be a sentence that
 * announces what follows.
 */
export function isShort(entry: Entry): boolean {
  const { text } = entry;
  if (text.length > MAX_TITLE) return false;
  return !SAYS.test(text) || (numberOf(entry) !== undefined && ANNOUNCES.test(text));
}

/** The end of a sentence, also with brackets after it: 「…通知すること。（氏名等）」. */
const SAYS = /。(?:\s*[（(][^（()）]*[)）])?$/u;

/** 「１．各種届出については、次のように利用します。」 */
const ANNOUNCES = /(?:次|以下|下記)の(?:とおり|通り|よう|業務|目的|場合|もの)[^。]*。$/u;

/**
 * Returns the index of the title, or -1 if there is none. It is the first heading if all others are deeper, because a
 * fragment of a page may begin at any depth.
 */
export function titleIndex(entries: readonly Entry[]): number {
  const first = entries.findIndex(({ heading }) => heading !== undefined);
  const depth = entries[first]?.heading ?? 0;
  const isOnly = entries.every(
    ({ heading }, index) => index <= first || heading === undefined || heading > depth,
  );
  return isOnly ? first : entries.findIndex(({ heading }) => heading === 1);
}
