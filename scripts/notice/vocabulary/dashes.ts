/** Dashes and minus signs that people type for one another, for use inside the square brackets of a class. */

/** The characters that are always dashes. */
export const DASHES = '\\-－‐‑‒–—―−';

/** The same, and the prolonged sound mark, which is often typed as a dash: 「03ー0000」, 「ー 3 ー」. */
export const DASHES_AND_PROLONGED = `${DASHES}ー`;
