import type { BreakClass } from './break-classes.ts';
import { COST } from './break-costs.ts';
import type { Paragraph, StyledText } from './paragraph.ts';

/** Narrower columns are set without this: there, a character that a line gives away would leave a visible gap. */
const LEAST_MEASURE_EM = 6;

/** The greatest number of characters that the line before the last one may give away. */
const MOST_GIVEN = 4;

/**
 * Returns a better end for the line from `start` to `end`, so that the rest up to `limit` is not a single character
 * (with the points and brackets after it). This is a little earlier, where a break is free. If there is none, returns
 * `end`.
 */
export function lastLineLengthened<S extends StyledText>(
  { classes, costs }: Paragraph<S>,
  start: number,
  end: number,
  limit: number,
  widthEm: number,
): number {
  // A single character with its points and brackets is never longer than this.
  if (end === limit || limit - end > MOST_GIVEN || widthEm < LEAST_MEASURE_EM) return end;
  if (costs[end] !== COST.free) return end;
  const letters = classes.slice(end, limit).filter((one) => !ENDS.has(one));
  if (letters.length > 1) return end;
  for (let at = end - 1; at > start && at >= end - MOST_GIVEN; at -= 1) {
    if (costs[at] === COST.free) return at;
  }
  return end;
}

const ENDS: ReadonlySet<BreakClass> = new Set(['closing', 'stop', 'space']);
