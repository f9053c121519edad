import Handlebars from 'handlebars';
import { Budget } from './budget.ts';
import { PARTIALS, type TemplateSet } from './template-set.ts';

/** Templates ready to print. */
export interface Templates {
  /**
   * Returns what the template prints of a view with so many leaves. Throws a TemplateLimit where it never ends
   * or prints far too much.
   */
  render(name: string, view: object, leaves?: number): string;
}

const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { helperMissing: false, blockHelperMissing: false, log: false, lookup: false },
} as const;

/** The only helpers that templates have. */
export const HELPERS = ['each', 'if', 'unless', 'with'] as const;

/** Compiles the templates in an environment of their own. */
export function compileTemplates(set: TemplateSet): Templates {
  const handlebars = Handlebars.create();
  for (const helper of Object.keys(handlebars.helpers)) {
    if (!HELPERS.some((allowed) => allowed === helper)) handlebars.unregisterHelper(helper);
  }
  let budget = new Budget('', 0);
  handlebars.registerHelper(
    'each',
    countingEach(handlebars.helpers.each, () => budget),
  );
  const programs = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, { text }] of set) {
    const program = handlebars.compile(text, OPTIONS);
    if (name.startsWith(PARTIALS)) {
      handlebars.registerPartial(name.slice(PARTIALS.length), (context, options) =>
        budget.nested(name, () => program(context, options)),
      );
    } else programs.set(name, program);
  }
  return {
    render(name, view, leaves = 0) {
      const program = programs.get(name);
      if (!program) throw new Error(`There is no template ${name}.`);
      budget = new Budget(name, leaves);
      return budget.round(() => program(view));
    },
  };
}

/** Handlebars' own `each`, with its rounds counted. */
function countingEach(
  each: Handlebars.HelperDelegate | undefined,
  budget: () => Budget,
): Handlebars.HelperDelegate {
  if (!each) throw new Error('Handlebars has no helper each.');
  return function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const fn: Handlebars.TemplateDelegate = (context, inner) =>
      budget().round(() => options.fn(context, inner));
    return each.call(this, list, { ...options, fn });
  };
}
