import { COST, type Cost } from './break-costs.ts';
import type { Paragraph, StyledText } from './paragraph.ts';

/** Widths are sums of many; a line that is exactly full is not too long. */
export const TOLERANCE_EM = 1e-6;

const CHEAPEST_FIRST = Object.values(COST).sort((left, right) => left - right);

/**
 * Returns which of the last places for a break of each cost a line should end at: the cheapest, unless the words that
 * would then begin the next line are too wide for it and are parted at no less in any case. They may begin on this line.
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

/** What the cheapest break costs that a line from `start` on could have; free if it needs none. */
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
