import { type ProblemParams, type RuleId, type Severity, severityOf } from './rules.ts';

/** A place in a text file, counted as editors count: 1-based lines and 1-based columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** From the first character of a value to `end`; the character at `end` is not included. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** Where a problem is. A part that is not known is absent. */
export interface Where {
  /** The file, as the user named it. */
  readonly file?: string;
  /** RFC 6901 JSON pointer of the value that has the problem. */
  readonly pointer?: string;
  readonly range?: Range;
}

/**
 * Something that is wrong with the user's material. It is only data: a reporter makes the sentence that a person reads,
 * from `rule` and `params` and the messages of a language.
 */
export type Problem = { [R in RuleId]: ProblemOf<R> }[RuleId];

/** A problem of one rule. */
export interface ProblemOf<R extends RuleId> extends Where {
  /** Stable id such as `schema/enum`. */
  readonly rule: R;
  readonly severity: Severity;
  /** The values that the message and the hint contain. */
  readonly params: Readonly<ProblemParams[R]>;
}

/** Returns a problem with the severity of its rule. */
export function problem<R extends RuleId>(rule: R, params: ProblemParams[R], where: Where = {}): Problem {
  const found: ProblemOf<R> = { rule, severity: severityOf(rule), params, ...where };
  // TypeScript cannot see that `ProblemOf` of an unknown rule is a member of the union `Problem`.
  return found as ProblemOf<RuleId> as Problem;
}

/** Whether one of the problems is an error. Then nothing may be written. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
