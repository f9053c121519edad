import { type Entry, numberOf } from '../entry.ts';
import { isFrontMatter } from '../phrases/front-matter.ts';
import { type Indexed, isShort, levelOf, titleIndex } from '../phrases/heading-level.ts';
import { topicOf } from '../phrases/topics.ts';
import { headingsAboveGroups } from './headings-above-groups.ts';

/**
 * Returns the indexes of the headings of sections, ascending: the lines on the same level as the headings above the
 * groups. If there are no groups, these are the outermost headings.
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

/** Returns all lines on a level, except lists of such lines without other words, such as a table of contents. */
function onLevel(entries: readonly Entry[], level: string, voted: ReadonlySet<number>): number[] {
  const indexes = entries.flatMap((entry, index) =>
    levelOf(entry) === level && isShort(entry) ? [index] : [],
  );
  if (!level.startsWith('h'))
    return ascendingRuns(entries, indexes)
      .filter((run) => run.some((index) => voted.has(index)))
      .flat();
  const first = indexes.find((index) => voted.has(index)) ?? 0;
  const depth = Number(level.slice(1));
  const title = entries.findIndex(({ heading }) => heading !== undefined && heading < depth);
  return indexes.filter(
    (index) => index >= first || (title >= 0 && index > title) || topicOf(entries[index]?.text ?? ''),
  );
}

/** Returns indexes in runs of ascending numbers. */
function ascendingRuns(entries: readonly Entry[], indexes: readonly number[]): number[][] {
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

/**
 * Returns the headings if there are no groups: the highest ones below the title, else the lines with the first
 * numbering that occurs.
 */
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
  const onLevel = numbered.filter(({ entry }) => levelOf(entry) === family).map(({ index }) => index);
  return headingsAboveLists(entries, onLevel) ?? onLevel;
}

/**
 * Returns the lines without a mark above lists whose numbers begin again below each, such as 「第三者提供の例外」 above 「①…」,
 * 「②…」; undefined if the numbered lines have something below them, or if no such line is above a list.
 */
function headingsAboveLists(entries: readonly Entry[], numbered: readonly number[]): number[] | undefined {
  const runs = ascendingRuns(entries, numbered);
  const areLists = runs.every((run) => run.every((index, at) => at === 0 || run[at - 1] === index - 1));
  const heads = runs.flatMap(([first = 0]) => (isBareHeading(entries[first - 1]) ? [first - 1] : []));
  return runs.length > 1 && areLists && heads.length === runs.length ? heads : undefined;
}

function isBareHeading(entry: Entry | undefined): boolean {
  return (
    entry !== undefined &&
    levelOf(entry) === undefined &&
    entry.marks.length === 0 &&
    !entry.cell &&
    isShort(entry) &&
    !isFrontMatter(entry)
  );
}
