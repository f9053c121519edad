import { type Entry, numberOf } from '../entry.ts';
import { groupHeadingOf } from '../phrases/group-heading.ts';
import { isShort, levelOf } from '../phrases/heading-level.ts';

/**
 * Returns the indexes of headings of a higher level than the sections, after the first section. If the sections are one
 * chapter of several, these are the headings of the other chapters.
 */
export function outerHeadings(entries: readonly Entry[], heads: ReadonlySet<number>): ReadonlySet<number> {
  const [first = -1] = heads;
  const head = entries[first];
  if (!head) return new Set();
  return new Set([...outerNumbers(entries, heads, first), ...outerDepths(entries, first, head)]);
}

/**
 * Returns headings whose numbers run on from the last one before the first section: 「Ⅰ 利用目的」, 「1.」 to 「8.」, 「Ⅱ 共同利用」.
 */
function outerNumbers(entries: readonly Entry[], heads: ReadonlySet<number>, first: number): number[] {
  const above = entries.slice(0, first).findLast((entry) => levelOf(entry) !== undefined);
  const number = above && numberOf(above);
  if (!number) return [];
  const behind = entries.flatMap((entry, index) =>
    index > first && !heads.has(index) && numberOf(entry)?.family === number.family ? [index] : [],
  );
  const ordinal = number.ordinal ?? 0;
  const areRun = behind.every((index, at) => {
    const entry = entries[index];
    return entry && isShort(entry) && numberOf(entry)?.ordinal === ordinal + at + 1;
  });
  return areRun ? behind : [];
}

/**
 * Returns headings of a lesser depth than the sections; if the sections are not headings, those of the least depth.
 */
function outerDepths(entries: readonly Entry[], first: number, head: Entry): number[] {
  const behind = entries.flatMap(({ heading, listDepth }, index) => {
    const entry = entries[index];
    const isOther = entry && !groupHeadingOf(entry)?.isKnown && listDepth === 0;
    return index > first && heading !== undefined && isOther ? [{ index, heading }] : [];
  });
  const least = behind.reduce((depth, { heading }) => Math.min(depth, heading), 6);
  const most = head.heading === undefined ? least : head.heading - 1;
  return behind.filter(({ heading }) => heading <= most).map(({ index }) => index);
}
