/** A template went on longer, or printed more, than any template of its view has reason to. */
export class TemplateLimit extends Error {
  readonly limit: 'rounds' | 'characters' | 'depth';

  constructor(limit: TemplateLimit['limit']) {
    super(`A template exceeds its ${limit}.`);
    this.name = 'TemplateLimit';
    this.limit = limit;
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
  #rounds = 0;
  #depth = 0;

  /** Of a view with so many leaves: an honest template goes round about once for each. */
  constructor(leaves: number) {
    this.#maxRounds = 10_000 + 20 * leaves;
    this.#maxCharacters = 1_000_000 + 200 * leaves;
  }

  /** One round of `each`, or one use of a partial. */
  round(print: () => string): string {
    this.#rounds += 1;
    if (this.#rounds > this.#maxRounds) throw new TemplateLimit('rounds');
    return this.#measured(print());
  }

  /** As `round`, within one more partial. */
  nested(print: () => string): string {
    if (this.#depth >= MAX_DEPTH) throw new TemplateLimit('depth');
    this.#depth += 1;
    try {
      return this.round(print);
    } finally {
      this.#depth -= 1;
    }
  }

  /** Returns the text if it is not too long. */
  #measured(text: string): string {
    if (text.length > this.#maxCharacters) throw new TemplateLimit('characters');
    return text;
  }
}
