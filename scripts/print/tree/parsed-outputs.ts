import type { Root } from 'mdast';

/** How much is kept: the Markdown of some large notices, or of all that a batch of usual ones prints. */
const LIMITS = { entries: 256, characters: 2_000_000 } as const;

/**
 * The trees of what templates have printed, by that Markdown. Values are numbered holes, so that outputs which differ in
 * words alone are one entry, whatever notice and template they are of. Of more than its limits hold, those that were used
 * longest ago are forgotten. The trees are frozen: every reader gets the same one.
 */
export class ParsedOutputs {
  readonly #trees = new Map<string, Root>();
  readonly #limits: { readonly entries: number; readonly characters: number };
  #characters = 0;

  constructor(limits: { readonly entries: number; readonly characters: number } = LIMITS) {
    this.#limits = limits;
  }

  /** How many trees are kept. */
  get size(): number {
    return this.#trees.size;
  }

  /** Returns the tree of this Markdown: the one that is kept, or the one that `parse` returns. */
  treeOf(markdown: string, parse: (markdown: string) => Root): Root {
    const tree = this.#taken(markdown) ?? frozen(parse(markdown));
    this.#keep(markdown, tree);
    return tree;
  }

  /** Takes out what is known, so that it is put back as what was used last. */
  #taken(markdown: string): Root | undefined {
    const known = this.#trees.get(markdown);
    if (known && this.#trees.delete(markdown)) this.#characters -= markdown.length;
    return known;
  }

  #keep(markdown: string, tree: Root): void {
    this.#trees.set(markdown, tree);
    this.#characters += markdown.length;
    for (const oldest of this.#trees.keys()) {
      if (this.#trees.size <= this.#limits.entries && this.#characters <= this.#limits.characters) return;
      this.#taken(oldest);
    }
  }
}

/** The value with all within it frozen; where in the Markdown a node stood is dropped, because nobody asks for it. */
function frozen<T extends object>(value: T): T {
  if ('position' in value) delete value.position;
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner) frozen(inner);
  return Object.freeze(value);
}
