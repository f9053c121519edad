import type { Problem } from './problem.ts';

/** Returns the problems, each once. A fault of a source is found again by the editions that are compared with it. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
