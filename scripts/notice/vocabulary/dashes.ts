/*
 * Dashes and minus as they are typed for one another, as what a pattern has between the square brackets of a class.
 */

/** Those that are always dashes. */
export const DASHES = '\\-－‐‑‒–—―−';

/** The same and the prolonged sound mark, which is often typed for one where nothing is prolonged: 「03ー0000」, 「ー 3 ー」. */
export const DASHES_AND_PROLONGED = `${DASHES}ー`;
