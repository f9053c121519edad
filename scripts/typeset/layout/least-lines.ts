/** A paragraph gives a page this many lines at least, on either side of the page's end (JIS X 4051 leaves it open). */
export const LEAST_LINES = 2;

/** A paragraph of so many lines cannot be parted, because one line would stand alone. */
export const MOST_UNPARTED = 2 * LEAST_LINES - 1;

/** Returns how many lines of a paragraph of `count` must stand on the page that it begins on. */
export function leastLines(count: number): number {
  return count <= MOST_UNPARTED ? count : LEAST_LINES;
}
