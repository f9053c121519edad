import type { ProblemParams, RuleId } from '../rules.ts';

/** What a person reads about a problem: one sentence, and what to do about it. */
export interface Message<R extends RuleId> {
  readonly message: (params: Readonly<ProblemParams[R]>) => string;
  readonly hint: (params: Readonly<ProblemParams[R]>) => string;
}

/** The messages of all rules in one language. */
export type Messages = { readonly [R in RuleId]: Message<R> };

/** The languages of messages. */
export type Language = 'ja' | 'en';

/** A sentence in each language. */
export type Words = Readonly<Record<Language, string>>;
