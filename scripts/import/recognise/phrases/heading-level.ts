import { type Entry, numberOf } from './entry.ts';

/** A heading is a short line; whatever is longer says something. */
const MAX_TITLE = 70;

/** A line with its place among all. */
export interface Indexed {
  readonly index: number;
  readonly entry: Entry;
}

/** Returns a line's level: a depth of headings, or a way of numbering; nothing for any other line. */
export function levelOf(entry: Entry): string | undefined {
  if (entry.heading !== undefined) return `h${entry.heading}`;
  const number = numberOf(entry);
  return number && `n${number.family}`;
}

/** Returns whether a line is as short as a heading, and says nothing itself or, with a number, only what follows. */
export function isShort(entry: Entry): boolean {
  const { text } = entry;
  if (text.length > MAX_TITLE) return false;
  return !SAYS.test(text) || (numberOf(entry) !== undefined && ANNOUNCES.test(text));
}

/** Also with brackets behind: 「…通知すること。（氏名等）」. */
const SAYS = /。(?:\s*[（(][^（()）]*[)）])?$/u;

/** 「１．各種届出については、次のように利用します。」 */
const ANNOUNCES = /(?:次|以下|下記)の(?:とおり|通り|よう|業務|目的|場合|もの)[^。]*。$/u;

/**
 * Returns the index of the title, -1 where there is none: the first heading where all others are deeper; a fragment of a
 * page may begin at any depth.
 */
export function titleIndex(entries: readonly Entry[]): number {
  const first = entries.findIndex(({ heading }) => heading !== undefined);
  const depth = entries[first]?.heading ?? 0;
  const isOnly = entries.every(
    ({ heading }, index) => index <= first || heading === undefined || heading > depth,
  );
  return isOnly ? first : entries.findIndex(({ heading }) => heading === 1);
}
