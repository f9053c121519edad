import type { Root } from 'mdast';

/** How much is kept: the Markdown of some large notices, or of everything that a batch of typical notices prints. */
const LIMITS = { entries: 256, characters: 2_000_000 } as const;

/**
 * The trees of template outputs, by their Markdown. Values are numbered holes, so outputs that differ only in words are
 * one entry, whatever their notice and template. Above the limits, the least recently used entries are forgotten. The
 * trees are frozen, because every reader gets the same one.
 */
export class ParsedOutputs {
  readonly #trees = new Map<string, Root>();
  readonly #limits: { readonly entries: number; readonly characters: number };
  #characters = 0;

  constructor(limits: { readonly entries: number; readonly characters: number } = LIMITS) {
    this.#limits = limits;
  }

  /** The number of trees that are kept. */
  get size(): number {
    return this.#trees.size;
  }

  /** Returns the tree of this Markdown: the kept one, or otherwise the result of `parse`. */
  treeOf(markdown: string, parse: (markdown: string) => Root): Root {
    const tree = this.#taken(markdown) ?? frozen(parse(markdown));
    this.#keep(markdown, tree);
    return tree;
  }

  /** Removes a known entry, so that it is added again as the most recently used one. */
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

/** Freezes a value and everything inside it. Positions in the Markdown are removed, because nobody needs them. */
function frozen<T extends object>(value: T): T {
  if ('position' in value) delete value.position;
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner) frozen(inner);
  return Object.freeze(value);
}
