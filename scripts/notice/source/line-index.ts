import type { Place } from '../../problems/problem.ts';

/** Finds the line and column of an offset in one text. */
export interface LineIndex {
  /** Returns the place of an offset. The offset counts UTF-16 units from 0. */
  placeOf(offset: number): Place;
}

/** Makes the index of a text. Its lines end with CRLF, LF or a single CR, as in editors. */
export function lineIndex(text: string): LineIndex {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return {
    placeOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
