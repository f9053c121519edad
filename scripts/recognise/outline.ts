import { isClauseText } from './clause.ts';
import { type Entry, isNote, numberOf } from './entry.ts';
import { frontMatterOf, isFrontMatter } from './front-matter.ts';
import { groupHeadingOf } from './group-heading.ts';
import { jointUseLabelOf } from './joint-use-labels.ts';
import { isHeadCell, tableColumnsOf } from './table-columns.ts';
import { isPurposes, type RegionKind, type Topic, topicOf } from './topics.ts';

/** One part of a document under a heading of the highest level. */
export interface Region {
  readonly kind: RegionKind;
  readonly topic?: Topic['topic'];
  /** Absent where a table of purposes stands under no heading. */
  readonly heading?: Entry;
  /** The heading's words without number and brackets about the whole. */
  readonly title: string;
  readonly body: readonly Entry[];
}

/** A document parted at its highest headings. */
export interface Outline {
  readonly front: readonly Entry[];
  readonly regions: readonly Region[];
}

const MAX_TITLE = 70;

/** Returns the document's parts, by the level of the headings that stand above its groups. */
export function outlineOf(entries: readonly Entry[]): Outline {
  const heads = new Set(headingIndexes(entries));
  const starts = entries.flatMap((entry, index) =>
    heads.has(index) || isTopicHeading(entry, index, entries, heads) ? [index] : [],
  );
  const table = heads.size === 0 ? entries.findIndex((entry) => isHeadCell(entry, entries)) : -1;
  if (table >= 0) {
    const ofTable = entries.findIndex(({ cell }) => cell?.table === entries[table]?.cell?.table);
    const rest = starts.filter((index) => index > table);
    const [end = entries.length] = rest;
    return {
      front: entries.slice(0, ofTable),
      regions: [
        { kind: 'section', title: '', body: entries.slice(ofTable, end) },
        ...rest.map((start, index) =>
          regionOf(at(entries, start), entries.slice(start + 1, rest[index + 1]), false),
        ),
      ],
    };
  }
  const numbered = starts.filter((index) => heads.has(index) && numberOf(at(entries, index)));
  const areNumbered = numbered.length * 2 > heads.size;
  return {
    front: entries.slice(0, starts[0] ?? entries.length),
    regions: starts.map((start, index) =>
      regionOf(at(entries, start), entries.slice(start + 1, starts[index + 1]), areNumbered),
    ),
  };
}

function at(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (!entry) throw new Error(`There is no line ${index}.`);
  return entry;
}

function regionOf(heading: Entry, body: readonly Entry[], areNumbered: boolean): Region {
  const title = heading.text;
  const topic = topicOf(title);
  const hasGroups = body.some((entry) => groupHeadingOf(entry)?.isKnown || tableColumnsOf(entry));
  const labels = new Set(body.map(jointUseLabelOf).filter((label) => label !== undefined));
  const base = { heading, title, body };
  if (hasGroups) return { ...base, kind: 'section' };
  if (labels.size >= 2) return { ...base, kind: 'joint-use' };
  if (topic && (topic.region !== 'joint-use' || labels.size > 0)) {
    // A numbered heading of pages that are numbered throughout is one of the numbered sections.
    return { ...base, kind: topic.region, ...(topic.topic ? { topic: topic.topic } : {}) };
  }
  if (topic) return { ...base, kind: 'supplement', topic: 'other' };
  const isLoneHeading =
    areNumbered && heading.heading !== undefined && !numberOf(heading) && !isPurposes(title);
  return isLoneHeading ? { ...base, kind: 'supplement', topic: 'other' } : { ...base, kind: 'section' };
}

/** The indexes of the lines on the level of the headings above the groups; where there are no groups, of the outermost. */
function headingIndexes(entries: readonly Entry[]): number[] {
  const votes = new Map<string, number[]>();
  for (const index of headingsAboveGroups(entries)) {
    const level = levelOf(at(entries, index)) ?? 'plain';
    votes.set(level, [...(votes.get(level) ?? []), index]);
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b.length - a.length);
  if (!winner) return outermostHeadings(entries);
  const [level, voted] = winner;
  if (level === 'plain') return [...new Set([...votes.values()].flat())].sort((a, b) => a - b);
  return onLevel(entries, level, voted);
}

/** A level is a depth of headings, or a way of numbering. */
function levelOf(entry: Entry): string | undefined {
  if (entry.heading !== undefined) return `h${entry.heading}`;
  const number = numberOf(entry);
  return number && `n${number.family}`;
}

/** For each group's heading the line that it stands under, each once. */
function headingsAboveGroups(entries: readonly Entry[]): number[] {
  const found = new Set<number>();
  let from = 0;
  for (const [index, entry] of entries.entries()) {
    if (groupHeadingOf(entry)?.isKnown || tableColumnsOf(entry)) {
      const { heading } = entry;
      const above =
        heading === undefined ? headingWithin(entries, from, index) : headingAbove(entries, index, heading);
      if (above !== undefined) found.add(above);
      from = index + 1;
    } else if (isItem(entry)) from = index + 1;
  }
  return [...found];
}

/** The nearest heading of a lesser depth. */
function headingAbove(entries: readonly Entry[], index: number, depth: number): number | undefined {
  const above = entries
    .slice(0, index)
    .findLastIndex(({ heading }) => heading !== undefined && heading < depth);
  return above < 0 || above === titleIndex(entries) ? undefined : above;
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

/** What stands below an item's own line. */
function isPartOfItem(entry: Entry): boolean {
  const isOfList = entry.isWithinItem || (entry.listDepth > 0 && !numberOf(entry));
  return isOfList || isNote(entry) || entry.role !== undefined || isClauseText(entry.text);
}

/** Of the lines before a group's heading: a heading, a numbered line, or the last short one. */
function headingWithin(entries: readonly Entry[], from: number, to: number): number | undefined {
  const indexes = Array.from({ length: to - from }, (_, offset) => from + offset).filter((index) => {
    const { text } = at(entries, index);
    return (
      text.length <= MAX_TITLE &&
      !text.endsWith('。') &&
      !isPartOfItem(at(entries, index)) &&
      !groupHeadingOf(at(entries, index)) &&
      !isFrontMatter(at(entries, index))
    );
  });
  const isMarked = (index: number) => levelOf(at(entries, index)) !== undefined;
  // A table names its rows itself: only a heading that is marked as one stands above it.
  if (entries[to]?.cell) return indexes.findLast((index) => isMarked(index) && !at(entries, index).cell);
  return (
    indexes.findLast(isMarked) ??
    indexes.find((index) => isPurposes(at(entries, index).text) && index > 0 && from > 0) ??
    indexes.at(-1)
  );
}

/** All lines on a level, but for lists of such lines that say nothing more, such as a table of contents. */
function onLevel(entries: readonly Entry[], level: string, voted: readonly number[]): number[] {
  const indexes = entries.flatMap((entry, index) =>
    levelOf(entry) === level && entry.text.length <= MAX_TITLE && !entry.text.endsWith('。') ? [index] : [],
  );
  const first = Math.min(...voted);
  if (level.startsWith('h')) {
    const depth = Number(level.slice(1));
    const title = entries.findIndex(({ heading }) => heading !== undefined && heading < depth);
    return indexes.filter(
      (index) => index >= first || (title >= 0 && index > title) || topicOf(at(entries, index).text),
    );
  }
  const runs = runsOf(entries, indexes);
  return runs.filter((run) => run.some((index) => voted.includes(index))).flat();
}

/** Parts ascending numbers where they begin anew. */
function runsOf(entries: readonly Entry[], indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const index of indexes) {
    const ordinal = numberOf(at(entries, index))?.ordinal ?? 0;
    if (ordinal <= last) runs.push([]);
    runs.at(-1)?.push(index);
    last = ordinal;
  }
  return runs;
}

/** Without groups: the highest headings below the title, else the first way of numbering that is met. */
function outermostHeadings(entries: readonly Entry[]): number[] {
  const title = titleIndex(entries);
  const depths = entries.flatMap(({ heading }, index) =>
    heading === undefined || index === title ? [] : [heading],
  );
  if (depths.length > 0) {
    const depth = Math.min(...depths);
    return entries.flatMap((entry, index) => (entry.heading === depth && index !== title ? [index] : []));
  }
  const numbers = entries.flatMap((entry, index) => {
    const number = numberOf(entry);
    return number &&
      !entry.cell &&
      entry.text.length <= MAX_TITLE &&
      !entry.text.endsWith('。') &&
      !frontMatterOf(entry)
      ? [{ index, family: number.family }]
      : [];
  });
  const family = numbers[0]?.family;
  return numbers.filter((number) => number.family === family).map(({ index }) => index);
}

/** A heading of another part of the notice that stands on no numbered level: 「お問い合わせ先」. */
function isTopicHeading(
  entry: Entry,
  index: number,
  entries: readonly Entry[],
  heads: ReadonlySet<number>,
): boolean {
  const first = heads.size === 0 ? -1 : Math.min(...heads);
  const within = [...heads].findLast((head) => head < index);
  // Below a heading of such a part, the others are headings of its paragraphs.
  if (within !== undefined && topicOf(at(entries, within).text)?.region === 'supplement') return false;
  if (index < first || entry.listDepth > 0 || numberOf(entry)) return false;
  if (entry.role !== undefined || entry.heading !== undefined) return false;
  if (entry.text.length > 40 || /[。：:、]$/u.test(entry.text) || !topicOf(entry.text)) return false;
  const next = entries[index + 1];
  const isSign = entry.marks.every(({ raw }) => '■◆◇●□★'.includes(raw));
  const looksLikeHeading =
    entry.marks.length > 0 ? isSign : /(?:について|窓口|先|せ|請求|提供|同意|管理|措置)$/u.test(entry.text);
  return (
    looksLikeHeading &&
    next !== undefined &&
    !groupHeadingOf(entry)?.isKnown &&
    isOutOfItems(entry, index, entries)
  );
}

/** Whether a bare line stands where items are marked, so that it is none of them. */
function isOutOfItems(entry: Entry, index: number, entries: readonly Entry[]): boolean {
  const before = entries[index - 1];
  if (!before) return true;
  const wasItem = before.marks.some(({ kind }) => kind === 'bullet');
  return entry.marks.length > 0
    ? !before.marks.some(({ raw }) => entry.marks.some((mark) => mark.raw === raw))
    : wasItem || before.text.endsWith('。') || entry.isApart;
}
