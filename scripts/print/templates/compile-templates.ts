import Handlebars from 'handlebars';
import { type Templates, templatesOf } from './render-template.ts';
import type { TemplateSet } from './template-set.ts';

const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { helperMissing: false, blockHelperMissing: false, log: false, lookup: false },
} as const;

/** Compiles the templates in their own Handlebars environment. */
export function compileTemplates(set: TemplateSet): Templates {
  const handlebars = Handlebars.create();
  const programs = [...set].map(([name, { text }]) => [name, handlebars.compile(text, OPTIONS)] as const);
  return templatesOf(handlebars, new Map(programs));
}

/**
 * Returns a JavaScript expression of a compiled template. `precompiledTemplates` takes the value of this expression.
 */
export function templateExpression(text: string): string {
  return String(Handlebars.precompile(text, OPTIONS));
}
