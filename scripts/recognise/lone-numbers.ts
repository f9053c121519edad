import type { Entry } from './entry.ts';
import { type Mark, numberAt } from './marks.ts';

/**
 * Returns the lines with a number that stands alone on its line, as a narrow column of a page leaves it, put before the
 * words below it: 「1.」, 「利用目的」. One such line may be anything; where they count up they are numbers.
 */
export function withLoneNumbers(entries: readonly Entry[]): Entry[] {
  const alone = entries.map((entry, index) => loneNumber(entry, entries[index + 1]));
  const counted = new Set<string>();
  for (const number of alone) if (number?.ordinal === 2) counted.add(number.family);
  let number: Mark | undefined;
  return entries.flatMap((entry, index) => {
    const mark = alone[index];
    const before = number;
    number = mark && counted.has(mark.family) ? mark : undefined;
    if (number) return [];
    return before ? [{ ...entry, marks: [before], isApart: true }] : [entry];
  });
}

/** The number that a whole line is, above words without a mark. */
function loneNumber({ text, marks, heading, cell }: Entry, next: Entry | undefined): Mark | undefined {
  if (marks.length > 0 || heading !== undefined || cell || !next) return undefined;
  if (next.marks.length > 0 || next.cell || numberOfWhole(next.text)) return undefined;
  return numberOfWhole(text);
}

function numberOfWhole(text: string): Mark | undefined {
  const number = numberAt(text);
  return number?.raw === text.trim() ? number : undefined;
}
