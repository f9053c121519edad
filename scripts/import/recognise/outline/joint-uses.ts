import { type Entry, isNextNumber, numberOf } from '../entry.ts';
import { groupHeadingOf } from '../phrases/group-heading.ts';
import { isShort, levelOf } from '../phrases/heading-level.ts';
import { type JointUseLabel, labelPart } from '../phrases/joint-use-labels.ts';
import { isPurposes, topicOf } from '../phrases/topics.ts';
import { headingAbove } from './joint-use-heading.ts';

/** The place of a joint use, by the indexes of its lines. */
export interface JointUseLines {
  readonly heading: number;
  /** The index after the last line that certainly belongs to it. */
  readonly end: number;
}

interface Label {
  readonly index: number;
  readonly kind: string;
  readonly place: JointUseLabel | 'lead';
}

/** So many of the four particulars show that the lines are a joint use. */
const ENOUGH = 3;

/**
 * Returns the joint uses that have a heading, in order, by the index of the heading. The particulars of a joint use
 * follow each other; the next joint use begins with a particular that was there already.
 */
export function jointUsesIn(entries: readonly Entry[]): ReadonlyMap<number, JointUseLines> {
  const found: JointUseLines[] = [];
  let from = -1;
  for (const labels of labelRuns(entries)) {
    const [first, last] = [labels[0]?.index ?? 0, labels.at(-1)?.index ?? 0];
    const places = new Set(labels.map(({ place }) => place));
    const heading =
      places.size < ENOUGH ? undefined : headingAbove(entries, first, from, found.at(-1)?.heading);
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

/** Returns the labels in runs. A run ends when a label comes again, or when something else comes between. */
function labelRuns(entries: readonly Entry[]): Label[][] {
  const runs: Label[][] = [];
  const kinds = new Set<string>();
  let isOver = true;
  let level: string | undefined;
  for (const [index, entry] of entries.entries()) {
    if (groupHeadingOf(entry)?.isKnown) isOver = true;
    // In a table the labels are in the first column.
    const part = entry.cell?.column ? undefined : labelPart(entry.text);
    if (!part) continue;
    // If the labels have numbers, a line without one only uses the same words.
    if (!isOver && level !== undefined && levelOf(entry) === undefined) continue;
    // In one joint use, 「①目的」 may be the reason for the work and 「④利用目的」 the purpose of the data.
    const goesOn = part.kind === 'purposes' && isNextNumber(entry, entries[runs.at(-1)?.at(-1)?.index ?? -1]);
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

function saysJointly(entries: readonly Entry[], from: number, to: number): boolean {
  return entries.slice(from, to + 1).some(({ text }) => text.includes('共同'));
}

/** Returns where the last particular ends: at a heading or a number, or after a few lines. */
function endOf(entries: readonly Entry[], last: number, first: number): number {
  const start = entries[first];
  const level = start && levelOf(start);
  const behind = entries.slice(last + 1, last + 1 + MOST_LINES);
  const other = behind.findIndex(
    (entry, index) =>
      entry.heading !== undefined ||
      groupHeadingOf(entry)?.isKnown ||
      topicOf(entry.text) ||
      (numberOf(entry) && (level !== undefined || isPurposes(entry.text))) ||
      isAboveGroup(entries, last + 1 + index),
  );
  return last + 1 + (other < 0 ? behind.length : other);
}

const MOST_LINES = 4;

/** A line right above a group's heading is the heading of a section. */
function isAboveGroup(entries: readonly Entry[], index: number): boolean {
  const [entry, next] = [entries[index], entries[index + 1]];
  return (
    entry !== undefined && isShort(entry) && next !== undefined && groupHeadingOf(next)?.isKnown === true
  );
}
