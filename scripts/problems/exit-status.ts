import type { Problem } from './problem.ts';

const COULD_NOT_RUN = /^(?:usage|output|git|import)\/|^source\/(?:missing|unreadable)$/;

/** Returns 0 when all is well or only warned of, 1 for errors in the material, 2 when the work could not be done. */
export function exitStatus(problems: readonly Problem[]): 0 | 1 | 2 {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.some(({ rule }) => COULD_NOT_RUN.test(rule))) return 2;
  return errors.length > 0 ? 1 : 0;
}
