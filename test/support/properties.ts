import fc from 'fast-check';

/**
 * Settings of the property tests. By default they try the same values each time, so that a commit always has the same
 * result. PROPERTY_SEED (a number, or `random`) and PROPERTY_RUNS (a multiple) try other and more values. A failure
 * prints its seed.
 */
const { PROPERTY_SEED: seed = '20260401', PROPERTY_RUNS: multiple = '1' } = process.env;

/** Returns the number of values to try for a property: the usual number times PROPERTY_RUNS. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(multiple));
}

fc.configureGlobal({ numRuns: runs(100), ...(seed === 'random' ? {} : { seed: Number(seed) }) });
