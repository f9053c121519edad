import { en } from './messages/en.ts';
import { ja } from './messages/ja.ts';
import type { Language, Message, Messages } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import type { ProblemParams, RuleId } from './rules.ts';
import { visible } from './visible-text.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { ja, en };

/** A problem as a person reads it. */
export interface RenderedProblem {
  readonly message: string;
  readonly hint: string;
}

/** Returns the sentence and the remedy of a problem. */
export function renderProblem({ rule, params }: Problem, language: Language): RenderedProblem {
  // Rule and params belong together by the type of Problem; looking them up apart loses that.
  const { message, hint } = MESSAGES[language][rule] as Message<RuleId>;
  const values = shown(params) as ProblemParams[RuleId];
  return { message: message(values), hint: hint(values) };
}

/** What a problem tells of a file is words of that file. */
function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
}

/** Returns the problems as `schema/problems.schema.json` describes them. */
export function problemsAsJson(problems: readonly Problem[], language: Language): object[] {
  return problems.map((problem) => ({ ...problem, ...renderProblem(problem, language) }));
}
