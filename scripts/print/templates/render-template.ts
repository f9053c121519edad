import { Budget } from './budget.ts';
import { HELPERS, PARTIALS } from './template-set.ts';

/** Templates that are ready to print. */
export interface Templates {
  /**
   * Returns the output of a template for a view with this number of leaves. Throws a TemplateLimit if the template
   * never ends or prints far too much.
   */
  render(name: string, view: object, leaves?: number): string;
}

/**
 * Returns templates that print with these compiled programs, which belong to this environment. Removes all of
 * Handlebars' helpers that templates must not use.
 */
export function templatesOf(
  handlebars: TemplateEnvironment,
  programsByName: ReadonlyMap<string, Handlebars.TemplateDelegate>,
): Templates {
  for (const helper of Object.keys(handlebars.helpers)) {
    if (!HELPERS.some((allowed) => allowed === helper)) handlebars.unregisterHelper(helper);
  }
  let budget = new Budget('', 0);
  handlebars.registerHelper(
    'each',
    countingEach(handlebars.helpers.each, () => budget),
  );
  const programs = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, program] of programsByName) {
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

/** The part of Handlebars that its runtime has. */
export type TemplateEnvironment = Pick<
  typeof Handlebars,
  'helpers' | 'registerHelper' | 'unregisterHelper' | 'registerPartial'
>;

/** Returns Handlebars' own `each`, which now counts its rounds. */
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
