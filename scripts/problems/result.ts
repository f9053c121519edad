import type { Problem } from './problem.ts';

/** What a step made of the user's material: a value, or the problems that kept it from making one. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The problems that kept a step from making a value; there is at least one. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Returns the refusal for one problem. */
export function refused(problem: Problem): Refusal {
  return { ok: false, problems: [problem] };
}
