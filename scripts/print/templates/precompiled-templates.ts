import Handlebars from 'handlebars/runtime.js';
import { type Templates, templatesOf } from './render-template.ts';

/** Returns templates that were compiled before, by name: the values of the expressions from `templateExpression`. */
export function precompiledTemplates(specifications: ReadonlyMap<string, TemplateSpecification>): Templates {
  const handlebars = Handlebars.create();
  const programs = [...specifications].map(
    ([name, specification]) => [name, handlebars.template(specification)] as const,
  );
  return templatesOf(handlebars, new Map(programs));
}
