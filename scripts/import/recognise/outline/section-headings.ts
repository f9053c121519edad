import { type Entry, numberOf } from '../phrases/entry.ts';
import { isFrontMatter } from '../phrases/front-matter.ts';
import { type Indexed, isShort, levelOf, titleIndex } from '../phrases/heading-level.ts';
import { topicOf } from '../phrases/topics.ts';
import { headingsAboveGroups } from './headings-above-groups.ts';

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

/** All lines on a level, but for lists of such lines that say nothing more, such as a table of contents. */
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

/** Parts ascending numbers where they begin anew. */
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
  const onLevel = numbered.filter(({ entry }) => levelOf(entry) === family).map(({ index }) => index);
  return headingsAboveLists(entries, onLevel) ?? onLevel;
}

/**
 * The bare lines above lists of numbers that begin anew below each, as 「第三者提供の例外」 does above 「①…」, 「②…」;
 * nothing where the numbered lines have something below themselves, or no bare line above.
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
