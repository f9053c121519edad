import type { Entry } from '../entry.ts';
import { type Mark, numberAt } from '../phrases/marks.ts';

/**
 * Returns the lines, with numbers that are alone on a line moved to the line below: 「1.」, 「利用目的」. Narrow columns of
 * pages look like this. One such line may be anything, but if they count up they are numbers.
 */
export function withLoneNumbers(entries: readonly Entry[]): Entry[] {
  const alone = entries.map((entry, index) => loneNumber(entry, entries[index + 1]));
  const families = (ordinal: number) =>
    new Set(alone.flatMap((number) => (number?.ordinal === ordinal ? [number.family] : [])));
  const [begun, counted] = [families(1), families(2)];
  let number: Mark | undefined;
  return entries.flatMap((entry, index) => {
    const mark = alone[index];
    const before = number;
    number = mark && begun.has(mark.family) && counted.has(mark.family) ? mark : undefined;
    if (number) return [];
    return before ? [{ ...entry, marks: [before], isApart: true }] : [entry];
  });
}

/** Returns the number that is the whole of a line above words without a mark; else undefined. */
function loneNumber(entry: Entry, next: Entry | undefined): Mark | undefined {
  if (entry.heading !== undefined || !next || !isPlain(entry) || !isPlain(next)) return undefined;
  return numberOfWhole(next.text) ? undefined : numberOfWhole(entry.text);
}

/** Lines at the foot of a page do not count, because numbers there count the pages. */
function isPlain({ marks, cell, aside }: Entry): boolean {
  return marks.length === 0 && !cell && !aside;
}

function numberOfWhole(text: string): Mark | undefined {
  const number = numberAt(text);
  return number?.raw === text.trim() ? number : undefined;
}
