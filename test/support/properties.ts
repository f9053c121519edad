import fc from 'fast-check';

/** True in the deep tier, which tries everything of which `npm test` tries a sample. */
export const IS_DEEP = process.env.TEST_TIER === 'deep';

/**
 * Settings of the property tests. By default they try the same values each time, so that a commit always has the same
 * result. PROPERTY_SEED (a number, or `random`) and PROPERTY_RUNS (a multiple) try other and more values. A failure
 * prints its seed.
 */
const { PROPERTY_SEED: seed = '20260401', PROPERTY_RUNS: multiple = IS_DEEP ? '20' : '1' } = process.env;

/** Returns the number of values to try for a property: the usual number times PROPERTY_RUNS. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(multiple));
}

/** Returns the cases that are to be tried: in the deep tier all of them, otherwise the first and each nth after it. */
export function sampled<T>(cases: readonly T[], nth: number): T[] {
  return cases.filter((_, index) => IS_DEEP || index % nth === 0);
}

fc.configureGlobal({ numRuns: runs(100), ...(seed === 'random' ? {} : { seed: Number(seed) }) });
