import type { Problem } from './problem.ts';

/** The result of a step: a value, or the problems that prevented it. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The problems that prevented a value; there is at least one. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Returns the refusal that holds one problem. */
export function refused(problem: Problem): Refusal {
  return { ok: false, problems: [problem] };
}
