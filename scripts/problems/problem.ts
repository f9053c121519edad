import { type ProblemParams, type RuleId, type Severity, severityOf } from './rules.ts';

/** A place in a text file, counted as editors count: 1-based lines and 1-based columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** From the first character of something up to, not including, `end`. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** Where a problem lies; each part is absent where it is not known. */
export interface Where {
  /** The file as the user named it. */
  readonly file?: string;
  /** RFC 6901 JSON pointer of the value concerned. */
  readonly pointer?: string;
  readonly range?: Range;
}

/**
 * Something that is wrong with the user's material. It is data: the sentence a person reads is made from `rule`
 * and `params` by the messages of a language, only when a reporter renders it.
 */
export type Problem = { [R in RuleId]: ProblemOf<R> }[RuleId];

/** A breach of one rule. */
export interface ProblemOf<R extends RuleId> extends Where {
  /** Stable id such as `schema/enum`. */
  readonly rule: R;
  readonly severity: Severity;
  /** The values that the message and the hint are worded with. */
  readonly params: Readonly<ProblemParams[R]>;
}

/** Returns a problem of the severity that its rule has. */
export function problem<R extends RuleId>(rule: R, params: ProblemParams[R], where: Where = {}): Problem {
  const found: ProblemOf<R> = { rule, severity: severityOf(rule), params, ...where };
  // A problem of one rule is one of the union, which the compiler cannot follow for a rule that is not yet known.
  return found as ProblemOf<RuleId> as Problem;
}
