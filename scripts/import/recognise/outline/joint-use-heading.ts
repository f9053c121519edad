import { BULLETS } from '../../../notice/vocabulary/list-marks.ts';
import { type Entry, numberOf } from '../entry.ts';
import { isAddress } from '../phrases/addresses.ts';
import { isFrontMatter } from '../phrases/front-matter.ts';
import { groupHeadingOf } from '../phrases/group-heading.ts';
import { isShort, levelOf } from '../phrases/heading-level.ts';
import { isPurposes, topicOf } from '../phrases/topics.ts';

/**
 * Returns the index of the heading of a joint use, after the index `from`; undefined if there is none. `first` is its
 * first particular. The heading is like the one of the joint use before (`before`). If there was none, it is the
 * nearest line that is not a sentence.
 */
export function headingAbove(
  entries: readonly Entry[],
  first: number,
  from: number,
  before: number | undefined,
): number | undefined {
  const level = levelAt(entries, first);
  const begin = firstOfRow(entries, first, from);
  const mayHead = (index: number) => {
    const entry = entries[index];
    const isOther = entry && (levelOf(entry) === undefined || levelOf(entry) !== level);
    return entry !== undefined && mayBeHeading(entry) && (isOther || beginsAnew(entries[begin]));
  };
  const between = entries.slice(from + 1, begin);
  const alike = before === undefined ? undefined : levelAt(entries, before);
  if (alike !== undefined) {
    const at = between.findLastIndex((entry, index) => levelOf(entry) === alike && mayHead(from + 1 + index));
    return at < 0 ? undefined : from + 1 + at;
  }
  const nearest = from + 1 + between.findLastIndex(({ text }) => !SENTENCE.test(text));
  if (nearest === from || !mayHead(nearest)) return undefined;
  if (before === undefined || levelAt(entries, nearest) !== undefined) return nearest;
  // Behind another joint use, a line without a mark may belong to its last particular.
  const line = entries[nearest];
  const isSigned = haveSameSign(line, entries[before]);
  const isAlone =
    line?.isApart === true && nearest === begin - 1 && nearest > from + 1 && !isAddress(line.text);
  return isSigned || isAlone || topicOf(line?.text ?? '') ? nearest : undefined;
}

/** Returns where the numbered lines begin that the first label belongs to: 「１．実施する事業」 may be before 「２．データの項目」. */
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

function ordinalAt(entries: readonly Entry[], index: number): number | undefined {
  const entry = entries[index];
  return entry && numberOf(entry)?.ordinal;
}

/**
 * Returns whether a line begins a numbering. Below a heading with a number of the same kind, the labels begin again
 * at 1.
 */
function beginsAnew(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.heading === undefined && numberOf(entry)?.ordinal === 1;
}

/** The end of a sentence, also in brackets: 「〈…は以下のとおりです。〉」. */
const SENTENCE = /。[）)〉》>」』】\]]?$/u;

/** Returns whether two lines have the same sign, one that headings have and items do not: 「■特定健診」, 「■高額医療」. */
function haveSameSign(a: Entry | undefined, b: Entry | undefined): boolean {
  const [sign] = a?.marks ?? [];
  return sign !== undefined && [...BULLETS.ofHeadings].includes(sign.raw) && b?.marks[0]?.raw === sign.raw;
}

function levelAt(entries: readonly Entry[], index: number): string | undefined {
  const entry = entries[index];
  return entry && levelOf(entry);
}

function mayBeHeading(entry: Entry): boolean {
  return (
    isShort(entry) && !entry.cell && !entry.isWithinItem && !groupHeadingOf(entry) && !isFrontMatter(entry)
  );
}
