/** Finished HTML or CSS, which the page shell prints unchanged. Handlebars prints the result of `toHTML`. */
export interface Markup {
  toHTML(): string;
}

/** Returns a text as markup. Its author must have escaped it already. */
export function markup(text: string): Markup {
  return { toHTML: () => text };
}
