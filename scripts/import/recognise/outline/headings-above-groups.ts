import { type Entry, isNote, numberOf } from '../entry.ts';
import { isClauseText } from '../phrases/clause.ts';
import { isFrontMatter } from '../phrases/front-matter.ts';
import { type GroupKind, groupHeadingOf } from '../phrases/group-heading.ts';
import { type Indexed, isShort, levelOf, titleIndex } from '../phrases/heading-level.ts';
import { tableColumnsOf } from '../phrases/table-columns.ts';
import { isPurposes } from '../phrases/topics.ts';

/** Returns the line above each group's heading that it belongs to. Each line is returned once. */
export function headingsAboveGroups(entries: readonly Entry[]): Iterable<Indexed> {
  const found = new Map<number, Indexed>();
  const title = titleIndex(entries);
  /** The last heading of each depth. */
  const last: (Indexed | undefined)[] = [];
  /** The numberings of lines above groups. Below a group's heading other numberings count its items. */
  const families = new Set<string>();
  let within: Indexed[] = [];
  let isFirst = true;
  let isInGroup = false;
  let firstKind: GroupKind | undefined;
  const named = linesOfPurposes(entries);
  for (const [index, entry] of entries.entries()) {
    const { heading } = entry;
    const group = groupHeadingOf(entry);
    if (group?.isKnown || tableColumnsOf(entry)) {
      firstKind ??= group?.kind;
      const above = named.has(index - 1)
        ? { index: index - 1, entry: entries[index - 1] ?? entry }
        : heading === undefined
          ? headingAmong(within, entry, isFirst, title)
          : nearest(last.slice(0, heading));
      const isSection = above && isSectionAbove(above, entry, title, firstKind === group?.kind);
      if (isSection) found.set(above.index, above);
      within = [];
      isFirst = false;
      isInGroup = true;
    } else if (named.has(index)) {
      isFirst = false;
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

/**
 * Returns the lines of purposes right above groups that have no number and are not marked as headings. If there are
 * several, each is the heading of a section, even in a list.
 */
function linesOfPurposes(entries: readonly Entry[]): ReadonlySet<number> {
  const found = entries.flatMap((entry, index) => {
    const next = entries[index + 1];
    const isAbove = next !== undefined && !next.cell && groupHeadingOf(next)?.isKnown;
    const isBare = levelOf(entry) === undefined && !entry.cell && !entry.isTableHead && !isNote(entry);
    return isAbove && isBare && isShort(entry) && isPurposes(entry.text) && !groupHeadingOf(entry)
      ? [index]
      : [];
  });
  return new Set(found.length > 1 ? found : []);
}

/**
 * Returns whether the line above a group is the heading of a section. If the group is not the first of a section, a
 * line without a mark is an item.
 */
function isSectionAbove(above: Indexed, group: Entry, title: number, isFirstKind: boolean): boolean {
  const isBare = levelOf(above.entry) === undefined;
  if (isBare && !isFirstKind && !isPurposes(above.entry.text)) return false;
  return (group.heading === undefined && !group.cell) || above.index !== title;
}

/** Returns the nearest of the last headings. */
function nearest(last: readonly (Indexed | undefined)[]): Indexed | undefined {
  return last.reduce((best, one) => (one && (!best || one.index > best.index) ? one : best), undefined);
}

/**
 * Returns the heading among the lines before a group: the last marked one, or the last short one. Before the first
 * group, the title does not count.
 */
function headingAmong(
  lines: readonly Indexed[],
  group: Entry,
  isFirst: boolean,
  title: number,
): Indexed | undefined {
  const isMarked = ({ entry }: Indexed) => levelOf(entry) !== undefined;
  // A table names its rows itself. So only a marked heading can be above it.
  if (group.cell) return lines.findLast((line) => isMarked(line) && !line.entry.cell);
  const marked = lines.findLast(isMarked);
  const last = lines.at(-1);
  // Below the title, a line of purposes is the heading of the first section.
  if (marked?.index === title && last && last !== marked && isPurposes(last.entry.text)) return last;
  return marked ?? (isFirst ? undefined : lines.find(({ entry }) => isPurposes(entry.text))) ?? last;
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

/** Returns whether a line is part of an item without being its first line. */
function isPartOfItem(entry: Entry): boolean {
  const isOfList = entry.isWithinItem || (entry.listDepth > 0 && !numberOf(entry));
  return isOfList || isNote(entry) || entry.role !== undefined || isClauseText(entry.text);
}
