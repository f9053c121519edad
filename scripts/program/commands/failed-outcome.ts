import type { Problem } from '../../problems/problem.ts';
import type { Outcome } from './command.ts';

/** Returns the outcome of a command that did nothing. `texts` are the texts of the files that have the problems. */
export function failed(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string> = new Map(),
): Outcome {
  return { problems, texts, summary: [], result: {} };
}
