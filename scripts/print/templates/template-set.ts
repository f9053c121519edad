/** One Handlebars file. */
export interface TemplateFile {
  /** How a problem names it. */
  readonly file: string;
  readonly text: string;
}

/** The Handlebars files by their names without the extension: `notice.md`, `partials/items`. */
export type TemplateSet = ReadonlyMap<string, TemplateFile>;

/** How the names of partials begin. */
export const PARTIALS = 'partials/';
