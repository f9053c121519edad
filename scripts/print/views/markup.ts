/** Finished HTML or CSS that the page shell prints as it is; Handlebars prints what `toHTML` returns. */
export interface Markup {
  toHTML(): string;
}

/** Returns the markup of a text that needs no escaping any more. */
export function markup(text: string): Markup {
  return { toHTML: () => text };
}
