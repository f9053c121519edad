import { type BreakClass, breakClass, isWideNumber } from './break-classes.ts';

/**
 * What a break costs: nothing where lines may break; then what is given up, in this order, when a line has room for
 * nothing else. `Never` is a break that only what is wider than the whole line gets.
 */
export const COST = { free: 0, glued: 1, held: 2, word: 3, never: 4 } as const;

export type Cost = (typeof COST)[keyof typeof COST];

/** Returns what a break between two neighbours costs by the rules of 禁則 alone. */
export function breakCost(before: string, after: string): Cost {
  const [left, right] = [breakClass(before), breakClass(after)];
  if (NO_START.has(right) || NO_END.has(left)) return COST.never;
  // What begins behind a space may begin a line.
  if (left === 'space') return COST.free;
  if (left === 'inseparable' && right === 'inseparable') return COST.never;
  if (right === 'inseparable') return COST.glued;
  if (left === 'prefix' && isFigure(after)) return COST.never;
  if (isWideNumber(before, after)) return COST.word;
  return (IN_WORDS.has(left) && IN_WORDS.has(right)) || closesWord(before, right) ? COST.word : COST.free;
}

const NO_START: ReadonlySet<BreakClass> = new Set([
  'closing',
  'nonstarter',
  'postfix',
  'space',
  'glue',
  'combining',
]);
const NO_END: ReadonlySet<BreakClass> = new Set(['opening', 'glue']);
const IN_WORDS: ReadonlySet<BreakClass> = new Set(['word', 'hyphen', 'prefix']);

function isFigure(character: string): boolean {
  return /^[\p{Nd}０-９]/u.test(character);
}

/** A point or comma within figures and addresses: 「1.5」, 「kenpo.example」. */
function closesWord(before: string, right: BreakClass): boolean {
  return /^[.,:;?!'’]/u.test(before) && right === 'word';
}
