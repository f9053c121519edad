import { en } from './messages/en.ts';
import { ja } from './messages/ja.ts';
import type { Language, Message, Messages } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import type { ProblemParams, RuleId } from './rules.ts';
import { visible } from './visible-text.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { ja, en };

/** The sentences of a problem, for a person to read. */
export interface RenderedProblem {
  readonly message: string;
  readonly hint: string;
}

/** Returns the message and the hint of a problem. The hint may be empty. */
export function renderProblem({ rule, params }: Problem, language: Language): RenderedProblem {
  // The type `Problem` ties rule and params together; two separate look-ups lose this tie.
  const { message, hint } = MESSAGES[language][rule] as Message<RuleId>;
  const values = shown(params) as ProblemParams[RuleId];
  return { message: message(values), hint: hint(values) };
}

/** Makes all texts of the params safe to show, because they are copied from the user's file. */
function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
}

/** Returns the problems in the form that `schema/problems.schema.json` describes. */
export function problemsAsJson(problems: readonly Problem[], language: Language): object[] {
  return problems.map((problem) => ({ ...problem, ...renderProblem(problem, language) }));
}
