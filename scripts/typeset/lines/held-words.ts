import type { Cost } from './break-costs.ts';

/** Words of one kind that should not be split at the end of a line, wherever they are. */
export interface HeldWords {
  /** A quick test: a text without a match has none of these words. */
  readonly hint: RegExp;
  /**
   * Patterns of the words, and the cost of a break inside each. The patterns have the flag g and match no empty text.
   */
  readonly units: readonly (readonly [pattern: RegExp, cost: Cost])[];
}
