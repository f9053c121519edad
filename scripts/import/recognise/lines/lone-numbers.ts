import type { Entry } from '../phrases/entry.ts';
import { type Mark, numberAt } from '../phrases/marks.ts';

/**
 * Returns the lines with a number that stands alone on its line, as a narrow column of a page leaves it, put before the
 * words below it: 「1.」, 「利用目的」. One such line may be anything; where they count up they are numbers.
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

/** The number that a whole line is, above words without a mark. */
function loneNumber(entry: Entry, next: Entry | undefined): Mark | undefined {
  if (entry.heading !== undefined || !next || !isPlain(entry) || !isPlain(next)) return undefined;
  return numberOfWhole(next.text) ? undefined : numberOfWhole(entry.text);
}

/** Not of a page's foot either, where a number counts the pages. */
function isPlain({ marks, cell, aside }: Entry): boolean {
  return marks.length === 0 && !cell && !aside;
}

function numberOfWhole(text: string): Mark | undefined {
  const number = numberAt(text);
  return number?.raw === text.trim() ? number : undefined;
}
