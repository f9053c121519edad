/** What the bundler hands to the page, as JSON in the data block `installed`. */
export interface Installed {
  /** The program's version. */
  readonly version: string;
  /** The day of this version (YYYY-MM-DD), if the list of changes tells it. */
  readonly released?: string;
  /** The last day in the table of outdated law and terms (YYYY-MM-DD). */
  readonly lawOf: string;
  /** In the site: the file of the worker's script, and those of the faces by their names, such as `gothic-bold`. */
  readonly worker?: string;
  readonly faces?: Readonly<Record<string, string>>;
}
