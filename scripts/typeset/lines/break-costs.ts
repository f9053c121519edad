import type { BreakClass } from './break-classes.ts';

/**
 * What a break costs: nothing where lines may break; then what is given up, in this order, when words are wider than a
 * line: what stands near (a telephone and its extension), what is glued (TEL and its number, a company's kind and its
 * name, the parts of a date), what is held (the groups of a number, the words of a name), a word. `Never` is a break
 * that only what comes apart nowhere else gets.
 */
export const COST = { free: 0, near: 1, glued: 2, held: 3, word: 4, never: 5 } as const;

export type Cost = (typeof COST)[keyof typeof COST];

/** Returns what a break between two neighbours of these classes costs, by the first rule that speaks of them. */
export function breakCost(left: BreakClass, right: BreakClass): Cost {
  const row = costs.get(left) ?? new Map<BreakClass, Cost>();
  const known = row.get(right);
  if (known !== undefined) return known;
  const rule = RULES.find((one) => concerns(one.left, left) && concerns(one.right, right));
  const cost = rule?.cost ?? COST.free;
  costs.set(left, row.set(right, cost));
  return cost;
}

/** What was asked for once; it is asked for between all characters. */
const costs = new Map<BreakClass, Map<BreakClass, Cost>>();

/** A rule of breaks behind any of `left` and before any of `right`; without one of them, whatever stands there. */
interface BreakRule {
  readonly left?: readonly BreakClass[];
  readonly right?: readonly BreakClass[];
  readonly cost: Cost;
}

const WORDS = ['digit', 'word', 'prefix'] as const;

const NO_STARTS = ['closing', 'stop', 'middle', 'nonstarter', 'postfix'] as const;

const RULES: readonly BreakRule[] = [
  { right: ['space', 'combining'], cost: COST.never },
  // What stands behind a space may begin a line; if need be, even what may begin none.
  { left: ['space'], right: NO_STARTS, cost: COST.word },
  { left: ['space'], cost: COST.free },
  { right: [...NO_STARTS, 'glue'], cost: COST.never },
  { left: ['opening', 'glue', 'prefix'], cost: COST.never },
  { left: ['inseparable'], right: ['inseparable'], cost: COST.never },
  { right: ['inseparable'], cost: COST.glued },
  { left: ['digit'], right: ['digit'], cost: COST.never },
  { left: ['quote'], cost: COST.word },
  { right: ['quote', 'joiner'], cost: COST.word },
  // Addresses and compounds that are too wide break behind a joint rather than a point, and there rather than anywhere.
  { left: ['joiner'], right: WORDS, cost: COST.glued },
  { left: ['stop', 'postfix'], right: WORDS, cost: COST.held },
  { left: WORDS, right: WORDS, cost: COST.word },
];

function concerns(classes: readonly BreakClass[] | undefined, one: BreakClass): boolean {
  return classes?.includes(one) ?? true;
}

/** Returns the dearer of two costs. */
export function dearer(one: Cost, other: Cost): Cost {
  return one > other ? one : other;
}
