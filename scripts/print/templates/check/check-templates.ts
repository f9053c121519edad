import type { Problem } from '../../../problems/problem.ts';
import { sortProblems } from '../../../problems/sort-problems.ts';
import { PARTIALS, TEMPLATE_VIEWS, type TemplateSet } from '../template-set.ts';
import { checkProgram } from './check-program.ts';
import { parseTemplate } from './parse-template.ts';
import type { ViewSchema } from './view-schema.ts';

/**
 * Checks all branches of every template against its view in `schema/views.schema.json`. Finds paths that do not exist,
 * values that may be absent and are printed without a guard, and helpers or constructs that templates do not have.
 * (Handlebars' `strict` finds only what one rendering happens to reach.) Returns the problems in the order of their
 * places, each once, although a partial is checked wherever it is used.
 */
export function checkTemplates(set: TemplateSet, views: ViewSchema): Problem[] {
  const parsed = [...set].map(([name, template]) => ({ name, template, result: parseTemplate(template) }));
  const broken = parsed.flatMap(({ result }) => (result.ok ? [] : result.problems));
  if (broken.length > 0) return broken;
  const programs = new Map(
    parsed.flatMap(({ name, template: { file }, result }) =>
      result.ok ? [[name, { file, ast: result.value }] as const] : [],
    ),
  );
  const partials = new Map(
    [...programs].flatMap(([name, program]) =>
      name.startsWith(PARTIALS) ? [[name.slice(PARTIALS.length), program] as const] : [],
    ),
  );
  const found = Object.entries(TEMPLATE_VIEWS).flatMap(([name, view]) => {
    const program = programs.get(name);
    return program ? checkProgram(program, { $ref: `#/$defs/${view}` }, { views, partials }) : [];
  });
  return sortProblems(found);
}
