/** What a leaf means to a compiler: which words stay together, what becomes a link, what is the mark of a list. */
export type LeafKind =
  | 'text'
  | 'mark'
  | 'number'
  | 'bracket'
  | 'label'
  | 'contractor'
  | 'telephone'
  | 'date'
  | 'email'
  | 'url'
  | 'file'
  | 'markdown';

/**
 * One value that a template may print. In the template's Markdown output it is an opaque token, so that no character of
 * the value can be read as Markdown. The token is a hole, which `fillHoles` fills later.
 */
export interface Leaf {
  /** The words that a reader sees. */
  readonly text: string;
  readonly kind: LeafKind;
  /** RFC 6901 pointer of the value in the source that the words come from. */
  readonly pointer: string;
  /** `once`: the document must print it exactly once. `free`: it may be printed any number of times, or never. */
  readonly demand: 'once' | 'free';
  /** The id of the section, group, item or other part that the words belong to, if it has one. */
  readonly node?: string;
  /** The lines of a Markdown body; only for the kind `markdown`. */
  readonly lines?: readonly string[];
  /** The machine-readable form: an ISO date. */
  readonly value?: string;
  /** Handlebars calls this and prints the result without escaping. */
  toHTML(): string;
}

/** The noncharacter before the number of a hole. The schema forbids it in every string. */
export const HOLE_OPEN = '\uFDD0';

/** The noncharacter after the number, forbidden as well. */
export const HOLE_CLOSE = '\uFDD1';

/** The leaves of one view, in the order in which they were made. This is also the order of printing. */
export class LeafSheet {
  readonly leaves: Leaf[] = [];

  add(leaf: Omit<Leaf, 'toHTML'>): Leaf {
    const token = `${HOLE_OPEN}${this.leaves.length}${HOLE_CLOSE}`;
    const added = { ...leaf, toHTML: () => token };
    this.leaves.push(added);
    return added;
  }
}

/** What one document may print: the value that its template sees, and all its leaves in printing order. */
export interface View<Root extends object> {
  readonly root: Root;
  readonly leaves: readonly Leaf[];
}
