import { type Entry, numberOf } from './entry.ts';
import { isFrontMatter } from './front-matter.ts';
import { groupHeadingOf } from './group-heading.ts';
import { isShort, levelOf } from './heading-level.ts';
import { type JointUseLabel, labelPart } from './joint-use-labels.ts';
import { isPurposes, topicOf } from './topics.ts';

/** Where one of the joint uses that a document publishes stands, by the indexes of its lines. */
export interface JointUseLines {
  readonly heading: number;
  /** Behind the last line that is sure to be its own. */
  readonly end: number;
}

interface Label {
  readonly index: number;
  readonly kind: string;
  readonly place: JointUseLabel | 'lead';
}

/** So many of the four particulars tell a joint use by themselves, wherever they stand. */
const ENOUGH = 3;

/**
 * Returns the joint uses that have a heading, by these, in order: their particulars come one below the other, and begin
 * anew.
 */
export function jointUsesIn(entries: readonly Entry[]): ReadonlyMap<number, JointUseLines> {
  const found: JointUseLines[] = [];
  let from = -1;
  for (const labels of runsOf(entries)) {
    const [first, last] = [labels[0]?.index ?? 0, labels.at(-1)?.index ?? 0];
    const places = new Set(labels.map(({ place }) => place));
    const heading = places.size < ENOUGH ? undefined : headingAbove(entries, first, from, found.at(-1));
    if (heading !== undefined && saysJointly(entries, heading, last))
      found.push({ heading, end: endOf(entries, last, first) });
    from = last;
  }
  return new Map(
    found.map(({ heading, end }, index) => {
      const next = found[index + 1]?.heading ?? entries.length;
      return [heading, { heading, end: Math.min(end, next) }] as const;
    }),
  );
}

/** The labels on one level parted where one comes again, or where something else comes between them. */
function runsOf(entries: readonly Entry[]): Label[][] {
  const runs: Label[][] = [];
  const kinds = new Set<string>();
  let isOver = true;
  let level: string | undefined;
  for (const [index, entry] of entries.entries()) {
    if (groupHeadingOf(entry)?.isKnown) isOver = true;
    // In a table the labels stand in its first column.
    const part = entry.cell?.column ? undefined : labelPart(entry.text);
    if (!part) continue;
    // Below labels with numbers, a line without one says the same words within a particular.
    if (!isOver && level !== undefined && levelOf(entry) === undefined) continue;
    // 「①目的」 and 「④利用目的」 are why the work is done and what the data is for, of one joint use.
    const goesOn = part.kind === 'purposes' && runsOn(entries[runs.at(-1)?.at(-1)?.index ?? -1], entry);
    if (isOver || (kinds.has(part.kind) && !goesOn)) {
      runs.push([]);
      kinds.clear();
      level = levelOf(entry);
    }
    isOver = false;
    kinds.add(part.kind);
    runs.at(-1)?.push({ index, kind: part.kind, place: part.place });
  }
  return runs;
}

/**
 * The line that the particulars stand under, behind `from`: like that of the joint use before, else the nearest that says
 * nothing.
 */
function headingAbove(
  entries: readonly Entry[],
  first: number,
  from: number,
  before: JointUseLines | undefined,
): number | undefined {
  const level = levelAt(entries, first);
  const begin = firstOfRow(entries, first, from);
  const mayHead = (index: number) => {
    const entry = entries[index];
    const isOther = entry && (levelOf(entry) === undefined || levelOf(entry) !== level);
    return entry !== undefined && mayBeHeading(entry) && (isOther || beginsAnew(entries[begin]));
  };
  const between = entries.slice(from + 1, begin);
  const alike = before && levelAt(entries, before.heading);
  if (alike !== undefined) {
    const at = between.findLastIndex((entry, index) => levelOf(entry) === alike && mayHead(from + 1 + index));
    return at < 0 ? undefined : from + 1 + at;
  }
  const nearest = from + 1 + between.findLastIndex(({ text }) => !SENTENCE.test(text));
  if (nearest === from || !mayHead(nearest)) return undefined;
  const isPlain = levelAt(entries, nearest) === undefined;
  const isSigned = before && haveSameSign(entries[nearest], entries[before.heading]);
  // Behind another joint use a bare line may be the last particular's.
  return before && isPlain && !isSigned && !topicOf(entries[nearest]?.text ?? '') ? undefined : nearest;
}

/** Where the row of numbers begins that the first label is in: 「１．実施する事業」 may stand before 「２．データの項目」. */
function firstOfRow(entries: readonly Entry[], first: number, from: number): number {
  const level = levelAt(entries, first);
  let begin = first;
  for (let index = first - 1; index > from; index -= 1) {
    const entry = entries[index];
    const ordinal = ordinalAt(entries, begin);
    if (!entry || ordinal === undefined || ordinal <= 1 || groupHeadingOf(entry)?.isKnown) break;
    const isNext = levelOf(entry) === level && ordinalAt(entries, index) === ordinal - 1;
    if (isNext && isPurposes(entry.text)) break;
    if (isNext) begin = index;
  }
  return ordinalAt(entries, begin) === 1 ? begin : first;
}

function runsOn(before: Entry | undefined, entry: Entry): boolean {
  const number = numberOf(entry);
  const last = before && numberOf(before);
  return number !== undefined && last?.family === number.family && number.ordinal === (last.ordinal ?? 0) + 1;
}

function ordinalAt(entries: readonly Entry[], index: number): number | undefined {
  const entry = entries[index];
  return entry && numberOf(entry)?.ordinal;
}

/** Below a heading that has a number of the same kind, the numbers of the labels begin anew. */
function beginsAnew(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.heading === undefined && numberOf(entry)?.ordinal === 1;
}

/** Also in brackets: 「〈…は以下のとおりです。〉」. */
const SENTENCE = /。[）)〉》>」』】\]]?$/u;

/** 「■特定健診」, 「■高額医療」: a sign that is none of items tells headings as numbers do. */
function haveSameSign(a: Entry | undefined, b: Entry | undefined): boolean {
  const [sign] = a?.marks ?? [];
  return sign !== undefined && HEADS.test(sign.raw) && b?.marks[0]?.raw === sign.raw;
}

const HEADS = /^[■◆◇●□★▼▽▶►◎]$/u;

function levelAt(entries: readonly Entry[], index: number): string | undefined {
  const entry = entries[index];
  return entry && levelOf(entry);
}

function mayBeHeading(entry: Entry): boolean {
  return (
    isShort(entry) && !entry.cell && !entry.isWithinItem && !groupHeadingOf(entry) && !isFrontMatter(entry)
  );
}

function saysJointly(entries: readonly Entry[], from: number, to: number): boolean {
  return entries.slice(from, to + 1).some(({ text }) => text.includes('共同'));
}

/** The last particular goes on up to a heading or a number, and over few lines. */
function endOf(entries: readonly Entry[], last: number, first: number): number {
  const level = levelAt(entries, first);
  const behind = entries.slice(last + 1, last + 1 + MOST_LINES);
  const other = behind.findIndex(
    (entry) =>
      entry.heading !== undefined ||
      groupHeadingOf(entry)?.isKnown ||
      topicOf(entry.text) ||
      (numberOf(entry) && level !== undefined),
  );
  return last + 1 + (other < 0 ? behind.length : other);
}

const MOST_LINES = 4;
