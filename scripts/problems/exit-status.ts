import type { Problem } from './problem.ts';

const COULD_NOT_RUN = /^(?:usage|output|git|import|system)\/|^source\/(?:missing|unreadable)$/;

/**
 * Returns 0 if there is no error (warnings are allowed), 1 if the material has errors, 2 if the work could not be done.
 */
export function exitStatus(problems: readonly Problem[]): 0 | 1 | 2 {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.some(({ rule }) => COULD_NOT_RUN.test(rule))) return 2;
  return errors.length > 0 ? 1 : 0;
}
