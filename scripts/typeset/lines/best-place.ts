import { COST, type Cost } from './break-costs.ts';
import type { Paragraph, StyledText } from './paragraph.ts';

/** Widths are sums of many numbers. A line that is exactly full must not count as too long. */
export const TOLERANCE_EM = 1e-6;

const CHEAPEST_FIRST = Object.values(COST).sort((left, right) => left - right);

/**
 * Returns the place where a line should end. `places` has the last possible place for each cost of a break. The
 * cheapest one is best, unless the words after it are too wide for the next line and would be split there at the same
 * or a higher cost: then they may already start on this line.
 */
export function bestPlace<S extends StyledText>(
  paragraph: Paragraph<S>,
  places: readonly (number | undefined)[],
  limit: number,
  widthEm: number,
): number | undefined {
  let best: number | undefined;
  for (const cost of CHEAPEST_FIRST) {
    const place = places[cost];
    if (place === undefined || place < (best ?? 0)) continue;
    if (best !== undefined && (cost > COST.held || partingCost(paragraph, best, limit, widthEm) < cost))
      break;
    best = place;
  }
  return best;
}

/** Returns the cost of the cheapest break in a line that starts at `start`; `free` if the line needs no break. */
function partingCost<S extends StyledText>(
  { glyphs, classes, kerns, costs }: Paragraph<S>,
  start: number,
  limit: number,
  widthEm: number,
): Cost {
  let cheapest: Cost = COST.never;
  let width = glyphs[start]?.advanceEm ?? 0;
  for (let at = start + 1; at < limit && cheapest > COST.free; at += 1) {
    const cost = costs[at] ?? COST.never;
    if (cost < cheapest) cheapest = cost;
    width += (glyphs[at]?.advanceEm ?? 0) + (kerns[at] ?? 0);
    if (width > widthEm + TOLERANCE_EM && classes[at] !== 'space') return cheapest;
  }
  return COST.free;
}
