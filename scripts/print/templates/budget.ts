/** A template went on longer, or printed more, than any template of its view has reason to. */
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

/** The deepest that partials may call partials. Items nest far less. */
const MAX_DEPTH = 64;

/**
 * What one rendering may use up. All repetition in a template comes from `each` and from partials, so that
 * counting those bounds time, and measuring what they return bounds memory. Each method throws a TemplateLimit.
 */
export class Budget {
  readonly #maxRounds: number;
  readonly #maxCharacters: number;
  /** The templates that are printing, innermost last. */
  readonly #printing: string[];
  #rounds = 0;

  /** Of a view with so many leaves: an honest template goes round about once for each. */
  constructor(template: string, leaves: number) {
    this.#printing = [template];
    this.#maxRounds = 10_000 + 20 * leaves;
    this.#maxCharacters = 1_000_000 + 200 * leaves;
  }

  /** One round of `each`, or one use of a partial. */
  round(print: () => string): string {
    this.#rounds += 1;
    if (this.#rounds > this.#maxRounds) throw this.#exceeded('rounds');
    return this.#measured(print());
  }

  /** As `round`, within one more partial. */
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

  /** Returns the text if it is not too long. */
  #measured(text: string): string {
    if (text.length > this.#maxCharacters) throw this.#exceeded('characters');
    return text;
  }
}
