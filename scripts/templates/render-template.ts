import Handlebars from 'handlebars';

/** The Handlebars files by their names without the extension: `notice.md`, `partials/items`. */
export type TemplateSources = ReadonlyMap<string, string>;

/** Templates ready to print. */
export interface Templates {
  /** Returns what the template prints of a view. Throws a Handlebars exception where a path leads nowhere. */
  render(name: string, view: object): string;
}

const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { helperMissing: false, blockHelperMissing: false, log: false, lookup: false },
} as const;

/** Compiles the templates in an environment of their own, with the helpers each, if, unless and with. */
export function compileTemplates(sources: TemplateSources): Templates {
  const handlebars = Handlebars.create();
  for (const helper of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
    handlebars.unregisterHelper(helper);
  const programs = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, source] of sources) {
    const program = handlebars.compile(source, OPTIONS);
    if (name.startsWith('partials/')) handlebars.registerPartial(name.slice('partials/'.length), program);
    else programs.set(name, program);
  }
  return {
    render(name, view) {
      const program = programs.get(name);
      if (!program) throw new Error(`There is no template ${name}.`);
      return program(view);
    },
  };
}
