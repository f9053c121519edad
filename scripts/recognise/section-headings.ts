import { isClauseText } from './clause.ts';
import { type Entry, isNote, numberOf } from './entry.ts';
import { isFrontMatter } from './front-matter.ts';
import { groupHeadingOf } from './group-heading.ts';
import { tableColumnsOf } from './table-columns.ts';
import { isPurposes, topicOf } from './topics.ts';

/** A heading is a short line; whatever is longer says something. */
const MAX_TITLE = 70;

/**
 * Returns the indexes, ascending, of the lines on the level of the headings that stand above the groups; where there
 * are no groups, of the outermost headings.
 */
export function sectionHeadings(entries: readonly Entry[]): number[] {
  const votes = new Map<string, number[]>();
  for (const { index, entry } of headingsAboveGroups(entries)) {
    const level = levelOf(entry) ?? PLAIN;
    const voted = votes.get(level);
    if (voted) voted.push(index);
    else votes.set(level, [index]);
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b.length - a.length);
  if (!winner) return outermostHeadings(entries);
  const [level, voted] = winner;
  return level === PLAIN
    ? [...votes.values()].flat().sort((a, b) => a - b)
    : onLevel(entries, level, new Set(voted));
}

const PLAIN = 'plain';

/** Returns a line's level: a depth of headings, or a way of numbering; nothing for any other line. */
export function levelOf(entry: Entry): string | undefined {
  if (entry.heading !== undefined) return `h${entry.heading}`;
  const number = numberOf(entry);
  return number && `n${number.family}`;
}

/** A line with its place among all. */
interface Indexed {
  readonly index: number;
  readonly entry: Entry;
}

/** For each group's heading the line that it stands under, each once. */
function headingsAboveGroups(entries: readonly Entry[]): Iterable<Indexed> {
  const found = new Map<number, Indexed>();
  const title = titleIndex(entries);
  /** By depth, the last heading met. */
  const last: (Indexed | undefined)[] = [];
  /** The ways in which lines above groups are numbered; below a group's heading, others number its items. */
  const families = new Set<string>();
  let within: Indexed[] = [];
  let isFirst = true;
  let isInGroup = false;
  for (const [index, entry] of entries.entries()) {
    const { heading } = entry;
    if (groupHeadingOf(entry)?.isKnown || tableColumnsOf(entry)) {
      const above =
        heading === undefined ? headingAmong(within, entry, isFirst) : nearest(last.slice(0, heading));
      if (above && ((heading === undefined && !entry.cell) || above.index !== title))
        found.set(above.index, above);
      within = [];
      isFirst = false;
      isInGroup = true;
    } else if (isItem(entry) || (isInGroup && isNumberedItem(entry, families))) {
      within = [];
      isFirst = false;
    } else if (mayBeHeading(entry)) {
      within.push({ index, entry });
      const family = numberOf(entry)?.family;
      if (family !== undefined) families.add(family);
      if (family !== undefined || heading !== undefined) isInGroup = false;
    }
    if (heading !== undefined) last[heading] = { index, entry };
  }
  return found.values();
}

/** Of the last headings of lesser depths, the nearest. */
function nearest(last: readonly (Indexed | undefined)[]): Indexed | undefined {
  return last.reduce((best, one) => (one && (!best || one.index > best.index) ? one : best), undefined);
}

/** The first heading is the title where all others are deeper; a fragment of a page may begin at any depth. */
function titleIndex(entries: readonly Entry[]): number {
  const first = entries.findIndex(({ heading }) => heading !== undefined);
  const depth = entries[first]?.heading ?? 0;
  const isOnly = entries.every(
    ({ heading }, index) => index <= first || heading === undefined || heading > depth,
  );
  return isOnly ? first : entries.findIndex(({ heading }) => heading === 1);
}

function isItem(entry: Entry): boolean {
  return entry.heading === undefined && entry.marks.some(({ kind }) => kind === 'bullet') && !numberOf(entry);
}

function isNumberedItem(entry: Entry, families: ReadonlySet<string>): boolean {
  const number = numberOf(entry);
  return number !== undefined && entry.heading === undefined && !families.has(number.family);
}

function mayBeHeading(entry: Entry): boolean {
  return isShort(entry) && !isPartOfItem(entry) && !groupHeadingOf(entry) && !isFrontMatter(entry);
}

/** Returns whether a line is as short as a heading. */
export function isShort({ text }: Entry): boolean {
  return text.length <= MAX_TITLE && !text.endsWith('。');
}

/** What stands below an item's own line. */
function isPartOfItem(entry: Entry): boolean {
  const isOfList = entry.isWithinItem || (entry.listDepth > 0 && !numberOf(entry));
  return isOfList || isNote(entry) || entry.role !== undefined || isClauseText(entry.text);
}

/** Of the lines before a group: a heading, a numbered line, or the last short one; at the head that is no title. */
function headingAmong(lines: readonly Indexed[], group: Entry, isFirst: boolean): Indexed | undefined {
  const isMarked = ({ entry }: Indexed) => levelOf(entry) !== undefined;
  // A table names its rows itself: only a heading that is marked as one stands above it.
  if (group.cell) return lines.findLast((line) => isMarked(line) && !line.entry.cell);
  return (
    lines.findLast(isMarked) ??
    (isFirst ? undefined : lines.find(({ entry }) => isPurposes(entry.text))) ??
    lines.at(-1)
  );
}

/** All lines on a level, but for lists of such lines that say nothing more, such as a table of contents. */
function onLevel(entries: readonly Entry[], level: string, voted: ReadonlySet<number>): number[] {
  const indexes = entries.flatMap((entry, index) =>
    levelOf(entry) === level && isShort(entry) ? [index] : [],
  );
  if (!level.startsWith('h'))
    return runsOf(entries, indexes)
      .filter((run) => run.some((index) => voted.has(index)))
      .flat();
  const first = indexes.find((index) => voted.has(index)) ?? 0;
  const depth = Number(level.slice(1));
  const title = entries.findIndex(({ heading }) => heading !== undefined && heading < depth);
  return indexes.filter(
    (index) => index >= first || (title >= 0 && index > title) || topicOf(entries[index]?.text ?? ''),
  );
}

/** Parts ascending numbers where they begin anew. */
function runsOf(entries: readonly Entry[], indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const index of indexes) {
    const entry = entries[index];
    const ordinal = (entry && numberOf(entry)?.ordinal) ?? 0;
    if (ordinal <= last) runs.push([]);
    runs.at(-1)?.push(index);
    last = ordinal;
  }
  return runs;
}

/** Without groups: the highest headings below the title, else the first way of numbering that is met. */
function outermostHeadings(entries: readonly Entry[]): number[] {
  const title = titleIndex(entries);
  const indexed = entries.map((entry, index): Indexed => ({ entry, index }));
  const headings = indexed.filter(({ entry, index }) => entry.heading !== undefined && index !== title);
  if (headings.length > 0) {
    const depth = headings.reduce((least, { entry }) => Math.min(least, entry.heading ?? least), 6);
    return headings.filter(({ entry }) => entry.heading === depth).map(({ index }) => index);
  }
  const numbered = indexed.filter(
    ({ entry }) => numberOf(entry) && !entry.cell && isShort(entry) && !isFrontMatter(entry),
  );
  const family = numbered[0] && levelOf(numbered[0].entry);
  return numbered.filter(({ entry }) => levelOf(entry) === family).map(({ index }) => index);
}
