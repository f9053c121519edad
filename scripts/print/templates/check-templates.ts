import type { Problem } from '../../problems/problem.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import { checkProgram } from './check-program.ts';
import { parseTemplate } from './parse-template.ts';
import { PARTIALS, TEMPLATE_VIEWS, type TemplateSet } from './template-set.ts';
import type { ViewSchema } from './view-schema.ts';

/**
 * Checks every template against its view in `schema/views.schema.json`, each branch of it: a path that leads
 * nowhere, a value that may be absent and is printed unguarded, a helper or construct that templates do not
 * have. Handlebars' own strictness finds only what a printing happens to pass. Returns the problems in the order of their places, each
 * once: a partial is walked in each place that uses it.
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
