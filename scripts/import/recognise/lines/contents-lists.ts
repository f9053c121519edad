import { type Entry, familyOf, isNote, wholeText } from '../entry.ts';
import { isShort } from '../phrases/heading-level.ts';

const CONTENTS =
  /^[【［〔<＜]?(?:目\s*次|もくじ|(?:この)?ページ(?:内)?の?(?:目次|内容|もくじ)|CONTENTS|Contents|INDEX|Index)[】］〕>＞]?$/u;
const CONTENTS_LINE = /^.{1,60}[\s･・.．…‥]+[0-9０-９]{1,3}$/u;
/** How many lines must be repeated to be a table of contents: without a heading, and under one. */
const LEAST = { alone: 3, headed: 2 };

/**
 * Returns the lines of tables of contents. These are lines after 「目次」 that end with a page number, and lines that are
 * all repeated farther down as headings, in the same order and with other lines below each.
 */
export function linesOfContents(entries: readonly Entry[]): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  let isWithin = false;
  for (const entry of entries) {
    const text = wholeText(entry);
    isWithin = CONTENTS.test(text.trim()) || (isWithin && CONTENTS_LINE.test(text));
    if (isWithin) found.add(entry);
  }
  for (const entry of repeatedIn(entries)) found.add(entry);
  return found;
}

/** Returns the first run of lines that are all repeated farther down. */
function repeatedIn(entries: readonly Entry[]): readonly Entry[] {
  const places = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    const known = places.get(bareOf(entry));
    if (known) known.push(index);
    else places.set(bareOf(entry), [index]);
  }
  for (let from = 0; from < entries.length; from += 1) {
    const run = runFrom(entries, from, places);
    const before = entries[from - 1];
    const isHeaded = before !== undefined && CONTENTS.test(wholeText(before).trim());
    if (run.length >= (isHeaded ? LEAST.headed : LEAST.alone)) return run;
    from += Math.max(0, run.length - 1);
  }
  return [];
}

function runFrom(
  entries: readonly Entry[],
  from: number,
  places: ReadonlyMap<string, readonly number[]>,
): Entry[] {
  const run: Entry[] = [];
  let last = from;
  let first = entries.length;
  for (let index = from; index < Math.min(first, entries.length); index += 1) {
    const entry = entries[index];
    const again = entry && firstAbove(places.get(bareOf(entry)) ?? [], last + 1);
    const heading = again === undefined ? undefined : entries[again];
    if (!entry || again === undefined || !heading || !mayList(entry, heading)) break;
    const [firstEntry = entry] = run;
    const firstHeading = entries[first] ?? heading;
    if (!isAlike(entry, firstEntry) || !isAlike(heading, firstHeading)) break;
    run.push(entry);
    if (run.length === 1) first = again;
    last = again;
  }
  return run;
}

/** Returns whether a line may be in a table of contents, and another may be the heading that it leads to. */
function mayList(entry: Entry, heading: Entry): boolean {
  if (entry.cell || heading.cell || isNote(entry) || isNote(heading)) return false;
  if (!isShort(entry) || heading.isWithinItem) return false;
  const isItem = heading.marks.some(({ kind }) => kind === 'bullet') && heading.heading === undefined;
  return !isItem || familyOf(entry) !== familyOf(heading);
}

/** Returns whether two lines have the same kind of mark and the same level. */
function isAlike(a: Entry, b: Entry): boolean {
  return a.heading === b.heading && a.listDepth === b.listDepth && familyOf(a) === familyOf(b);
}

/** Returns the first of ascending numbers that is greater than `least`. */
function firstAbove(numbers: readonly number[], least: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return numbers[low];
}

/** A page number after its dots. The pattern begins only at the first dot, because dots may fill a whole long line. */
const PAGE = /(?<![\s･・.．…‥])[\s･・.．…‥]+[0-9０-９]{1,3}$/u;

/**
 * Returns the words that a line shares with its heading. A table of contents may leave out numbers or have its own.
 */
function bareOf({ text }: Entry): string {
  return text.replace(PAGE, '').replace(/\s/gu, '');
}
