import fc from 'fast-check';

/**
 * How the property tests are run. As they stand they try the same values each time, so that a commit gives one answer;
 * PROPERTY_SEED (a number, or `random`) and PROPERTY_RUNS (a multiple) look further. A failure prints its seed.
 */
const { PROPERTY_SEED: seed = '20260401', PROPERTY_RUNS: multiple = '1' } = process.env;

/** Returns how many values a property is tried with, of as many as it is usually. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(multiple));
}

fc.configureGlobal({ numRuns: runs(100), ...(seed === 'random' ? {} : { seed: Number(seed) }) });
