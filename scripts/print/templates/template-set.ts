/** One Handlebars file. */
export interface TemplateFile {
  /** The file's name in problems. */
  readonly file: string;
  readonly text: string;
}

/** The Handlebars files by their names without the extension: `notice.md`, `partials/items`. */
export type TemplateSet = ReadonlyMap<string, TemplateFile>;

/** The start of every partial's name. */
export const PARTIALS = 'partials/';

/** The only helpers that templates have. */
export const HELPERS = ['each', 'if', 'unless', 'with'] as const;

/** The view in `schema/views.schema.json` that each template prints. Partials are checked where they are used. */
export const TEMPLATE_VIEWS = {
  'notice.md': 'noticeView',
  'annex.md': 'annexView',
  'contractor-index.md': 'contractorIndexView',
  'page.html': 'pageView',
} as const;

/** The names of the templates that print a whole document or page. */
export type TemplateName = keyof typeof TEMPLATE_VIEWS;
