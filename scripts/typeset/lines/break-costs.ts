import type { BreakClass } from './break-classes.ts';

/**
 * The cost of a line break. `free`: a line may break here. The others are used, in this order, only if words are wider
 * than a line: `near` (a telephone number and its extension), `glued` (TEL and its number, a company's form and its
 * name, the parts of a date), `held` (the groups of a number, the words of a name), `word` (inside a word). `never`:
 * used only if there is no other place.
 */
export const COST = { free: 0, near: 1, glued: 2, held: 3, word: 4, never: 5 } as const;

/** One of the costs of a line break. */
export type Cost = (typeof COST)[keyof typeof COST];

/** Returns the cost of a break between two characters of these classes. The first rule that fits decides. */
export function breakCost(left: BreakClass, right: BreakClass): Cost {
  const row = costs.get(left) ?? new Map<BreakClass, Cost>();
  const known = row.get(right);
  if (known !== undefined) return known;
  const rule = RULES.find((one) => concerns(one.left, left) && concerns(one.right, right));
  const cost = rule?.cost ?? COST.free;
  costs.set(left, row.set(right, cost));
  return cost;
}

/** The costs that were computed before, because the question comes between all characters. */
const costs = new Map<BreakClass, Map<BreakClass, Cost>>();

/** A rule for breaks after one of `left` and before one of `right`. If one of them is absent, any class fits. */
interface BreakRule {
  readonly left?: readonly BreakClass[];
  readonly right?: readonly BreakClass[];
  readonly cost: Cost;
}

const WORDS = ['digit', 'word', 'prefix'] as const;

const NO_STARTS = ['closing', 'stop', 'middle', 'nonstarter', 'postfix'] as const;

const RULES: readonly BreakRule[] = [
  { right: ['space', 'combining'], cost: COST.never },
  // After a space a new line may start. In the worst case, even with a character that normally must not start a line.
  { left: ['space'], right: NO_STARTS, cost: COST.word },
  { left: ['space'], cost: COST.free },
  { right: [...NO_STARTS, 'glue'], cost: COST.never },
  { left: ['opening', 'glue', 'prefix'], cost: COST.never },
  { left: ['inseparable'], right: ['inseparable'], cost: COST.never },
  { right: ['inseparable'], cost: COST.glued },
  { left: ['digit'], right: ['digit'], cost: COST.never },
  { left: ['quote'], cost: COST.word },
  { right: ['quote', 'joiner'], cost: COST.word },
  // Addresses and compounds that are too wide break best after a joiner, then after a point, and only then elsewhere.
  { left: ['joiner'], right: WORDS, cost: COST.glued },
  { left: ['stop', 'postfix'], right: WORDS, cost: COST.held },
  { left: WORDS, right: WORDS, cost: COST.word },
];

function concerns(classes: readonly BreakClass[] | undefined, one: BreakClass): boolean {
  return classes?.includes(one) ?? true;
}

/** Returns the higher of two costs. */
export function dearer(one: Cost, other: Cost): Cost {
  return one > other ? one : other;
}
