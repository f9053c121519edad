import type { Language } from './messages/messages.ts';
import type { Problem } from './problem.ts';
import { renderProblem } from './render-problem.ts';

/** Returns the problems as `schema/problems.schema.json` describes them. */
export function problemsAsJson(problems: readonly Problem[], language: Language): object[] {
  return problems.map((problem) => ({ ...problem, ...renderProblem(problem, language) }));
}
