import { type Entry, numberOf } from '../entry.ts';
import { isShort, levelOf, titleIndex } from '../phrases/heading-level.ts';
import { isPurposes, topicOf } from '../phrases/topics.ts';

/** The lines of a part: the index of its heading, and the index after its last line. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the parts on other topics that are before the first section, such as those on disclosure above the purposes.
 * If one line of their level has no topic, they are one policy, which is not divided.
 */
export function earlyParts(entries: readonly Entry[], first: number): Range[] {
  const title = titleIndex(entries);
  const before = entries.slice(0, first);
  const levels = before.flatMap((entry, index) =>
    index !== title && mayHead(entry) ? (levelOf(entry) ?? []) : [],
  );
  for (const level of new Set(levels)) {
    const heads = headsOn(before, level, title);
    const areParts = heads.length > 1 && heads.every((head) => isOfTopic(before[head]));
    if (areParts) return heads.flatMap((head, at) => rangeOf(before, head, heads[at + 1]));
  }
  return [];
}

function mayHead(entry: Entry): boolean {
  return isShort(entry) && !entry.cell && entry.listDepth === 0 && entry.role === undefined;
}

/**
 * Returns the headings of a depth, or the numbered lines that run on from the first one. Other numbers between them
 * count lists.
 */
function headsOn(entries: readonly Entry[], level: string, title: number): number[] {
  const heads: number[] = [];
  /** The last line of a list. The next number of the list is right below it. */
  let listed = -1;
  for (const [index, entry] of entries.entries()) {
    if (index === title || levelOf(entry) !== level || !mayHead(entry)) continue;
    const ordinal = numberOf(entry)?.ordinal ?? 0;
    const isNext = listed === index - 1 && ordinal === (numberOf(entries[listed] ?? entry)?.ordinal ?? 0) + 1;
    if (entry.heading === undefined && heads.length > 0 && (ordinal === 1 || isNext)) listed = index;
    else if (entry.heading !== undefined || ordinal === heads.length + 1) heads.push(index);
  }
  return heads;
}

function isOfTopic(entry: Entry | undefined): boolean {
  return entry !== undefined && (topicOf(entry.text) !== undefined || isPurposes(entry.text));
}

/**
 * Returns the lines of a part. A part without words of its own stays in place, and so does the one on the purposes.
 */
function rangeOf(entries: readonly Entry[], start: number, next: number | undefined): Range[] {
  const heading = entries[start];
  if (!heading || !topicOf(heading.text)) return [];
  const appendix = entries.findIndex(
    (entry, index) => index > start && levelOf(entry) === undefined && isTitle(entry),
  );
  const end = next ?? (appendix < 0 ? entries.length : appendix);
  return end > start + 1 ? [{ start, end }] : [];
}

/** Returns whether a line is a title after the last of these parts: 「（別表１）個人情報の利用目的」. */
function isTitle(entry: Entry): boolean {
  return mayHead(entry) && entry.marks.length === 0 && entry.isApart && isPurposes(entry.text);
}
