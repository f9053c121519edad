import { COST, type Cost, dearer } from './break-costs.ts';
import { COMPANIES } from './held-companies.ts';
import { FIGURES } from './held-figures.ts';
import { TELEPHONES } from './held-telephones.ts';
import type { HeldWords } from './held-words.ts';

const HELD: readonly HeldWords[] = [FIGURES, TELEPHONES, COMPANIES];

/**
 * Returns the cost of a break before each UTF-16 unit of a text, for the words that the break would split. Returns
 * undefined if there are no such words.
 */
export function heldTogether(text: string): readonly Cost[] | undefined {
  let costs: Cost[] | undefined;
  for (const { hint, units } of HELD) {
    if (!hint.test(text)) continue;
    for (const [pattern, cost] of units) {
      // `matchAll` would copy the pattern for each text, which takes longer than the search.
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        costs ??= new Array<Cost>(text.length).fill(COST.free);
        for (let at = match.index + 1; at < pattern.lastIndex; at += 1) {
          costs[at] = dearer(cost, costs[at] ?? COST.free);
        }
      }
    }
  }
  return costs;
}
