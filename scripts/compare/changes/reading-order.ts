import type { Alignment } from './align-nodes.ts';
import { type RevisionNode, SINGLES, SLOTS, UNORDERED } from './revision-tree.ts';

/** A part that stayed in its place, or one side of a part that was added, removed or moved. */
export type Entry =
  | { readonly old: RevisionNode; readonly now: RevisionNode }
  | { readonly old: RevisionNode; readonly now?: never }
  | { readonly old?: never; readonly now: RevisionNode };

/**
 * Returns the parts inside two aligned parts, property by property. The old sides alone are in the old order, the new
 * sides alone in the new order. A moved part has two entries. Where parts were removed and others were added, the
 * removed ones come first.
 */
export function inReadingOrder(old: RevisionNode, now: RevisionNode, alignment: Alignment): Entry[] {
  return slotsOf(now).flatMap((slot) => {
    const within = ({ children }: RevisionNode) => children.filter((child) => child.slot === slot);
    return merged(within(old), within(now), UNORDERED.has(slot), (child) => alignment.counterpartOf(child));
  });
}

/** Returns the properties of a part that contain other parts, in order. */
function slotsOf({ type }: RevisionNode): string[] {
  const single = type === 'notice' ? SINGLES : [];
  return [...single, ...(SLOTS[type] ?? [])].map(({ property }) => property);
}

function merged(
  olds: readonly RevisionNode[],
  news: readonly RevisionNode[],
  unordered: boolean,
  counterpartOf: (node: RevisionNode) => RevisionNode | undefined,
): Entry[] {
  const indexOf = new Map(news.map((now, index) => [now, index]));
  const survivors = olds.flatMap((old) => {
    const now = counterpartOf(old);
    const index = now && indexOf.get(now);
    return now && index !== undefined ? [{ old, now, index }] : [];
  });
  const staying = new Map(
    (unordered ? survivors : longestRising(survivors)).map(({ old, now }) => [old, now]),
  );
  if (unordered) return unorderedEntries(olds, news, staying);
  const entries: Entry[] = [];
  let next = 0;
  for (const old of olds) {
    const now = staying.get(old);
    const until = now ? (indexOf.get(now) ?? next) : next;
    for (const added of news.slice(next, until)) entries.push({ now: added });
    entries.push(now ? { old, now } : { old });
    if (now) next = until + 1;
  }
  for (const added of news.slice(next)) entries.push({ now: added });
  return entries;
}

function unorderedEntries(
  olds: readonly RevisionNode[],
  news: readonly RevisionNode[],
  staying: ReadonlyMap<RevisionNode, RevisionNode>,
): Entry[] {
  const stayed = new Set(staying.values());
  return [
    ...olds.map((old): Entry => {
      const now = staying.get(old);
      return now ? { old, now } : { old };
    }),
    ...news.filter((now) => !stayed.has(now)).map((now): Entry => ({ now })),
  ];
}

/**
 * Returns the longest list of parts that can stay in their order, so that as few as possible count as moved: a longest
 * increasing subsequence. Source: C. Schensted, Longest Increasing and Decreasing Subsequences (1961), by patience
 * sorting.
 */
function longestRising<T extends { readonly index: number }>(list: readonly T[]): T[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  list.forEach(({ index }, position) => {
    const pile = firstNotBelow(tails, (tail) => (list[tail]?.index ?? 0) < index);
    previous.push(tails[pile - 1]);
    tails[pile] = position;
  });
  const rising: T[] = [];
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) {
    const entry = list[at];
    if (entry) rising.push(entry);
  }
  return rising.reverse();
}

/** Returns how many of the tails are below, by binary search. */
function firstNotBelow(tails: readonly number[], isBelow: (tail: number) => boolean): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(tails[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the parts of both revisions that stayed in their places, if all parts around them stayed too. */
export function placesKept(old: RevisionNode, now: RevisionNode, alignment: Alignment): Set<RevisionNode> {
  const within = inReadingOrder(old, now, alignment).flatMap((entry) =>
    entry.old && entry.now ? [...placesKept(entry.old, entry.now, alignment)] : [],
  );
  return new Set([old, now, ...within]);
}
