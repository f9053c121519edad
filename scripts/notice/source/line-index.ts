import type { Place } from '../../problems/problem.ts';

/** Finds lines and columns in one text. */
export interface LineIndex {
  /** The place of an offset in UTF-16 units. */
  placeOf(offset: number): Place;
}

/** Indexes the lines of a text, which end in CRLF, LF or a lone CR as editors have it. */
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
