import { wholeBracketed } from './brackets.ts';
import { hasContractorLines, isContractorsTitle } from './contractor-lines.ts';
import { hasContractorTable } from './contractor-tables.ts';
import { deskTables } from './desk-tables.ts';
import { type Entry, numberOf } from './entry.ts';
import { groupHeadingOf } from './group-heading.ts';
import { isShort } from './heading-level.ts';
import { jointUseLabelOf } from './joint-use-labels.ts';
import { outerHeadings } from './outer-headings.ts';
import { sectionHeadings } from './section-headings.ts';
import { headedTables, tableColumnsOf } from './table-columns.ts';
import { isTopicHeading, itemSignsIn } from './topic-heading.ts';
import { isPurposes, type RegionKind, type Topic, topicOf } from './topics.ts';

/** One part of a document under a heading of the highest level. */
export interface Region {
  readonly kind: RegionKind;
  readonly topic?: Topic['topic'];
  /** Absent where a table of purposes or of a desk stands under no heading. */
  readonly heading?: Entry;
  /** The heading's words without its marks. */
  readonly title: string;
  readonly body: readonly Entry[];
}

/** A document parted at its highest headings. */
export interface Outline {
  readonly front: readonly Entry[];
  readonly regions: readonly Region[];
}

/** Returns the document's parts, by the level of the headings that stand above its groups. */
export function outlineOf(entries: readonly Entry[]): Outline {
  const heads = withoutParticulars(entries, new Set(sectionHeadings(entries)));
  const desks = deskTables(entries);
  const starts = startsOf(entries, heads, desks);
  const table = firstOfTable(entries, [...heads]);
  const first = table ?? starts[0] ?? entries.length;
  const behind = starts.filter((start) => table === undefined || start > table);
  const numbered = behind.filter((start) => heads.has(start) && entries[start] && numberOf(entries[start]));
  const areNumbered = numbered.length * 2 > heads.size;
  const regions = behind.flatMap((start, index): Region[] => {
    const heading = entries[start];
    const body = entries.slice(start + 1, behind[index + 1]);
    if (heading && desks.has(start)) return [{ kind: 'contacts', title: '', body: [heading, ...body] }];
    return heading ? [regionOf(heading, body, areNumbered)] : [];
  });
  return {
    front: entries.slice(0, first),
    regions:
      table === undefined
        ? regions
        : [{ kind: 'section', title: '', body: entries.slice(table, behind[0]) }, ...regions],
  };
}

/** Headings that are particulars of one joint use are of the part that the line above them is the heading of. */
function withoutParticulars(entries: readonly Entry[], heads: ReadonlySet<number>): ReadonlySet<number> {
  const labelled = [...heads].filter((index) => entries[index] && jointUseLabelOf(entries[index]));
  const labels = new Set(labelled.map((index) => entries[index] && jointUseLabelOf(entries[index])));
  const [first = 0] = labelled;
  const particulars = new Set(labelled);
  const above = entries.findLastIndex(
    (entry, index) => index < first && isShort(entry) && topicOf(entry.text)?.region === 'joint-use',
  );
  if (labels.size < 2 || above < 0) return heads;
  return new Set([above, ...[...heads].filter((index) => !particulars.has(index))].sort((a, b) => a - b));
}

/** Where the parts begin, ascending: at headings of the sections' level, and at those of other topics behind them. */
function startsOf(
  entries: readonly Entry[],
  heads: ReadonlySet<number>,
  desks: ReadonlySet<number>,
): number[] {
  const starts: number[] = [];
  let head: Entry | undefined;
  let chapter: Entry | undefined;
  const outer = outerHeadings(entries, heads);
  const itemSigns = itemSignsIn(entries);
  for (const [index, entry] of entries.entries()) {
    // Below another chapter, headings of the sections' level are of that chapter, unless they are of purposes too.
    const isOfChapter = chapter && !outer.has(index) && !isPurposes(entry.text);
    if (isOfChapter && heads.has(index)) continue;
    if (outer.has(index)) chapter = topicOf(entry.text) && entry;
    const before = entries[starts.at(-1) ?? -1];
    if (desks.has(index) && !(before && topicOf(before.text)?.region === 'contacts')) {
      starts.push(index);
      continue;
    }
    if (heads.has(index) || outer.has(index) || isAppendix(entry, entries[index + 1])) {
      head = entry;
      starts.push(index);
      continue;
    }
    const isBehind = heads.size === 0 || head !== undefined;
    // Below the heading of a supplement, the others are headings of its paragraphs.
    const isWithinText = head !== undefined && topicOf(head.text)?.region === 'supplement';
    // The first line below a desk's heading may name the desk, and a cell of its table.
    const isDesk =
      (starts.at(-1) === index - 1 || entry.cell !== undefined) &&
      topicOf(before?.text ?? '')?.region === 'contacts';
    if (!isBehind || isDesk || (isWithinText && !isOutOfText(entry, entries.slice(index + 1, index + 4))))
      continue;
    const isDeeper = isWithinText && entry.heading !== undefined && entry.role === undefined;
    if (isDeeper || isTopicHeading(entry, entries[index - 1], entries[index + 1], itemSigns))
      starts.push(index);
  }
  return starts;
}

/** Whether a line is the heading of a table that stands behind all, by whatever level: 「別表　委託先の一覧」. */
function isAppendix({ text, cell, role, listDepth }: Entry, next: Entry | undefined): boolean {
  const isLine = !cell && role === undefined && listDepth === 0 && text.length <= MAX_APPENDIX;
  return (
    isLine && next?.cell !== undefined && /^別[表紙](?:第?[0-9０-９一二三四五]{1,2})?[\s　（(]\S/u.test(text)
  );
}

const MAX_APPENDIX = 40;

/**
 * Even within a supplement, a desk's heading with a number or an address in the lines right below it begins a part; and
 * so does that of the provisions on when a rule takes effect.
 */
function isOutOfText(entry: Entry, below: readonly Entry[]): boolean {
  const words = wholeBracketed(entry.text)?.inner ?? entry.text;
  if (/^附則(?:[（(].*[)）])?$/u.test(words.replace(/\s/gu, ''))) return true;
  return topicOf(words)?.region === 'contacts' && below.some(({ text }) => REACHED.test(text));
}

const REACHED = /〒|TEL|ＴＥＬ|℡|電\s*話|FAX|ＦＡＸ|[0-9０-９]{2,4}[-－][0-9０-９]{2,4}[-－]/iu;

/** The first line of the first table whose columns are groups, where it stands under no heading. */
function firstOfTable(entries: readonly Entry[], [first]: readonly number[]): number | undefined {
  const tables = headedTables(entries);
  const index = entries.findIndex(({ cell }) => cell && tables.has(cell.table));
  return index < 0 || (first !== undefined && first < index) ? undefined : index;
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
  // Where sections are numbered, a heading without a number is that of another part.
  const isLone = areNumbered && heading.heading !== undefined && !numberOf(heading) && !isPurposes(title);
  return topic || isLone ? { ...base, kind: 'supplement', topic: 'other' } : { ...base, kind: 'section' };
}
