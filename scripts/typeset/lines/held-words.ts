import type { Cost } from './break-costs.ts';

/** Words of one kind that no line end should part, wherever they stand. */
export interface HeldWords {
  /** None of them is in a text without this. */
  readonly hint: RegExp;
  /** How they look, as patterns with the flag g that match no empty text, and what a break within each costs. */
  readonly units: readonly (readonly [pattern: RegExp, cost: Cost])[];
}
