import { type Entry, numberOf } from '../entry.ts';
import { hasContractorLines, isContractorsTitle } from '../lines/contractor-lines.ts';
import { hasContractorTable } from '../lines/contractor-tables.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import { groupHeadingOf } from '../phrases/group-heading.ts';
import { jointUseLabelOf } from '../phrases/joint-use-labels.ts';
import { headedTables, tableColumnsOf } from '../phrases/table-columns.ts';
import { isPurposes, topicOf } from '../phrases/topics.ts';
import { deskTables } from './desk-tables.ts';
import { earlyParts, type Range } from './early-parts.ts';
import { jointUseTables } from './joint-use-tables.ts';
import { jointUsesIn } from './joint-uses.ts';
import { type KnownStarts, partStarts } from './part-starts.ts';
import type { Region } from './region.ts';
import { sectionHeadings } from './section-headings.ts';

/** A document divided at its highest headings. */
export interface Outline {
  readonly front: readonly Entry[];
  readonly regions: readonly Region[];
}

/** Returns the parts of a document. The headings above its groups show the level of the sections. */
export function outlineOf(entries: readonly Entry[]): Outline {
  const known = knownStarts(entries);
  const starts = partStarts(entries, known);
  const table = firstOfTable(entries, [...known.heads]);
  const first = table ?? starts[0] ?? entries.length;
  const behind = starts.filter((start) => table === undefined || start > table);
  const ofTable: Region[] =
    table === undefined ? [] : [{ kind: 'section', title: '', body: entries.slice(table, behind[0]) }];
  const early = first < entries.length ? earlyParts(entries, first) : [];
  const regions = withChapters(regionsFrom(entries, behind, known));
  return {
    front: withoutRanges(entries.slice(0, first), early),
    regions: [...early.flatMap((range) => earlyRegion(entries, range)), ...ofTable, ...regions],
  };
}

function knownStarts(entries: readonly Entry[]): KnownStarts {
  const uses = jointUsesIn(entries);
  const tables = jointUseTables(entries);
  return { heads: headsOf(entries, uses, tables), desks: deskTables(entries), uses, tables };
}

function regionsFrom(
  entries: readonly Entry[],
  starts: readonly number[],
  { heads, desks, uses, tables }: KnownStarts,
): Region[] {
  const numbered = starts.filter((start) => heads.has(start) && entries[start] && numberOf(entries[start]));
  const areNumbered = numbered.length * 2 > heads.size;
  return starts.flatMap((start, index): Region[] => {
    const heading = entries[start];
    if (!heading) return [];
    const body = entries.slice(start + 1, starts[index + 1]);
    if (desks.has(start)) return [{ kind: 'contacts', title: '', body: [heading, ...body] }];
    if (heading.cell && tables.get(heading.cell.table) === start)
      return [{ kind: 'joint-use', title: '', body: [heading, ...body] }];
    return [uses.has(start) ? useRegion(heading, body) : regionOf(heading, body, areNumbered)];
  });
}

function earlyRegion(entries: readonly Entry[], { start, end }: Range): Region[] {
  const heading = entries[start];
  return heading ? [regionOf(heading, entries.slice(start + 1, end), false)] : [];
}

function withoutRanges(entries: readonly Entry[], ranges: readonly Range[]): Entry[] {
  const ends = [0, ...ranges.map(({ end }) => end)];
  return ends.flatMap((end, index) => entries.slice(end, ranges[index]?.start));
}

/** A heading of joint use above other joint uses is about all of them. Its words go to the first one. */
function withChapters(regions: readonly Region[]): Region[] {
  return regions.flatMap((region, index): Region[] => {
    const before = regions[index - 1];
    if (isChapter(region, regions[index + 1])) return [];
    return before?.heading && isChapter(before, region)
      ? [{ ...region, chapter: before.heading, body: [...before.body, ...region.body] }]
      : [region];
  });
}

function isChapter({ kind, title, body }: Region, next: Region | undefined): boolean {
  const isOfJointUse = topicOf(title)?.region === 'joint-use';
  const says = body.every(({ text, marks, cell }) => text.endsWith('。') && marks.length === 0 && !cell);
  return kind !== 'joint-use' && next?.kind === 'joint-use' && isOfJointUse && says;
}

/** Returns the headings of sections and of joint uses. Lines within joint uses do not count. */
function headsOf(
  entries: readonly Entry[],
  uses: KnownStarts['uses'],
  tables: KnownStarts['tables'],
): ReadonlySet<number> {
  let end = 0;
  const others = [...entries.entries()].filter(([index, { cell }]) => {
    const isOfUse = index < end;
    end = uses.get(index)?.end ?? end;
    return !isOfUse && !(cell && tables.has(cell.table));
  });
  const heads = sectionHeadings(others.map(([, entry]) => entry));
  const all = [...heads.flatMap((head) => others[head]?.[0] ?? []), ...uses.keys()];
  return new Set(all.sort((a, b) => a - b));
}

/** Returns the first line of the first table whose columns are groups, if no heading is above it. */
function firstOfTable(entries: readonly Entry[], [first]: readonly number[]): number | undefined {
  const tables = headedTables(entries);
  const index = entries.findIndex(({ cell }) => cell && tables.has(cell.table));
  return index < 0 || (first !== undefined && first < index) ? undefined : index;
}

function useRegion(heading: Entry, body: readonly Entry[]): Region {
  return { kind: 'joint-use', heading, title: wholeBracketed(heading.text)?.inner ?? heading.text, body };
}

function regionOf(heading: Entry, body: readonly Entry[], areNumbered: boolean): Region {
  const words = wholeBracketed(heading.text)?.inner ?? heading.text;
  const topic = topicOf(words);
  const title = topic ? words : heading.text;
  const base = { heading, title, body };
  if (body.some((entry) => groupHeadingOf(entry)?.isKnown || tableColumnsOf(entry)))
    return { ...base, title: heading.text, kind: 'section' };
  if (hasContractorTable(body) || (isContractorsTitle(words) && hasContractorLines(body)))
    return { ...base, kind: 'section' };
  const isJointUse = topic?.region === 'joint-use';
  const labels = new Set(
    body.map((entry) => jointUseLabelOf(entry, isJointUse)).filter((label) => label !== undefined),
  );
  if (labels.size >= 2) return { ...base, kind: 'joint-use' };
  if (topic && (topic.region !== 'joint-use' || labels.size > 0))
    return { ...base, kind: topic.region, ...(topic.topic ? { topic: topic.topic } : {}) };
  // If sections are numbered, a heading without a number belongs to another part.
  const isLone = areNumbered && heading.heading !== undefined && !numberOf(heading) && !isPurposes(title);
  return topic || isLone ? { ...base, kind: 'supplement', topic: 'other' } : { ...base, kind: 'section' };
}
