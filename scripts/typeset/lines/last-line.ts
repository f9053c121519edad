import type { BreakClass } from './break-classes.ts';
import { COST } from './break-costs.ts';
import type { Paragraph, StyledText } from './paragraph.ts';

/** Narrower columns are set solid: in them a character taken from a line would be missed. */
const LEAST_MEASURE_EM = 6;

/** So many characters the last line but one may give away. */
const MOST_GIVEN = 4;

/**
 * Returns where the line from `start` up to `end` is to end so that what follows, up to `limit`, is no lone character
 * (with the points and brackets behind it): a little earlier, where lines may break freely; else at `end`.
 */
export function lastLineLengthened<S extends StyledText>(
  { classes, costs }: Paragraph<S>,
  start: number,
  end: number,
  limit: number,
  widthEm: number,
): number {
  // Not even with its points and brackets is a lone character longer than this.
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
