import type { JsonValue, Operation } from '../edit/operation.ts';

/** A value, or that there is none. */
export type Maybe = JsonValue | undefined;

/** What is to be done with the text of theirs. All pointers are those of theirs before anything is done. */
export interface MergePlan {
  /** Each is applied to the result of the one before; their pointers allow for that. */
  readonly operations: readonly Operation[];
  readonly conflicts: readonly PlannedConflict[];
}

/** A place that both have changed differently. */
export interface PlannedConflict {
  readonly at: string;
  readonly base: Maybe;
  readonly mine: Maybe;
  readonly theirs: Maybe;
  readonly answer: PlannedAnswer;
}

/** What would put mine there. */
export type PlannedAnswer =
  | { readonly kind: 'put' }
  | { readonly kind: 'remove' }
  /** Theirs has taken the element out of this list. `before` are the elements that it comes after, the nearest first. */
  | { readonly kind: 'insert'; readonly list: string; readonly before: readonly string[] }
  /** The elements in the order of mine. */
  | { readonly kind: 'order'; readonly elements: readonly string[] };

/** One element in the lists, by its index in each that has it. */
export interface MergedElement {
  readonly base?: number;
  readonly mine?: number;
  readonly theirs?: number;
}

/** The plan that leaves theirs as it is. */
export const NOTHING: MergePlan = { operations: [], conflicts: [] };

/** Returns one plan for several, done in their order. */
export function together(plans: readonly MergePlan[]): MergePlan {
  return {
    operations: plans.flatMap(({ operations }) => operations),
    conflicts: plans.flatMap(({ conflicts }) => conflicts),
  };
}
