/** A template ran longer, or printed more, than any real template of its view does. */
export class TemplateLimit extends Error {
  readonly limit: 'rounds' | 'characters' | 'depth' | 'nesting';
  /** The name of the template or partial that was printing. */
  readonly template: string;

  constructor(limit: TemplateLimit['limit'], template: string) {
    super(`The template ${template} exceeds its ${limit}.`);
    this.name = 'TemplateLimit';
    this.limit = limit;
    this.template = template;
  }
}

/** The greatest depth of partials that call partials. Items nest far less deeply. */
const MAX_DEPTH = 64;

/**
 * Limits one rendering. All repetition in a template comes from `each` and from partials. So counting these limits the
 * time, and measuring what they return limits the memory. Each method throws a TemplateLimit.
 */
export class Budget {
  readonly #maxRounds: number;
  readonly #maxCharacters: number;
  /** The names of the templates that are printing now, innermost last. */
  readonly #printing: string[];
  #rounds = 0;

  /** The limits grow with the number of leaves, because a real template needs about one round for each leaf. */
  constructor(template: string, leaves: number) {
    this.#printing = [template];
    this.#maxRounds = 10_000 + 20 * leaves;
    this.#maxCharacters = 1_000_000 + 200 * leaves;
  }

  /** Runs one round of `each`, or one use of a partial. Returns its text. */
  round(print: () => string): string {
    this.#rounds += 1;
    if (this.#rounds > this.#maxRounds) throw this.#exceeded('rounds');
    return this.#measured(print());
  }

  /** Like `round`, one partial deeper. */
  nested(partial: string, print: () => string): string {
    if (this.#printing.length > MAX_DEPTH) throw this.#exceeded('depth');
    this.#printing.push(partial);
    try {
      return this.round(print);
    } finally {
      this.#printing.pop();
    }
  }

  #exceeded(limit: TemplateLimit['limit']): TemplateLimit {
    return new TemplateLimit(limit, this.#printing.at(-1) ?? '');
  }

  /** Returns the text, or throws if it is too long. */
  #measured(text: string): string {
    if (text.length > this.#maxCharacters) throw this.#exceeded('characters');
    return text;
  }
}
