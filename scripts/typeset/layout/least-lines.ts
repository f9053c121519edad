/** If a paragraph is split over two pages, each page gets at least this number of lines (JIS X 4051 leaves it open). */
export const LEAST_LINES = 2;

/** A paragraph with at most this number of lines cannot be split, because one line would be alone. */
export const MOST_UNPARTED = 2 * LEAST_LINES - 1;

/** Returns how many lines of a paragraph with `count` lines must be on its first page. */
export function leastLines(count: number): number {
  return count <= MOST_UNPARTED ? count : LEAST_LINES;
}
