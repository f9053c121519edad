/** What a leaf is to a compiler: which words stay together, what becomes a link, what is a list's mark. */
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
 * One value a template may print. In the Markdown that the template writes it stands as an opaque token, so
 * that no character of it can be taken for Markdown; the token is a hole that `fillHoles` fills afterwards.
 */
export interface Leaf {
  /** The words a reader sees. */
  readonly text: string;
  readonly kind: LeafKind;
  /** RFC 6901 pointer of the value in the source that the words come from. */
  readonly pointer: string;
  /** `once`: the document must print it, and only once. `free`: it repeats what another leaf has said. */
  readonly demand: 'once' | 'free';
  /** The id of the section, group, item or other part that the words belong to, where it has one. */
  readonly node?: string;
  /** The lines of a Markdown body; only for the kind `markdown`. */
  readonly lines?: readonly string[];
  /** Machine-readable form: an ISO date. */
  readonly value?: string;
  /** Handlebars prints what this returns, unescaped. */
  toHTML(): string;
}

/** The noncharacters around a hole's number; the schema forbids them in every string. */
export const HOLE_OPEN = '\uFDD0';
export const HOLE_CLOSE = '\uFDD1';

/** The leaves of one view in the order in which they were made, which is the order in which they are printed. */
export class LeafSheet {
  readonly leaves: Leaf[] = [];

  add(leaf: Omit<Leaf, 'toHTML'>): Leaf {
    const token = `${HOLE_OPEN}${this.leaves.length}${HOLE_CLOSE}`;
    const added = { ...leaf, toHTML: () => token };
    this.leaves.push(added);
    return added;
  }
}

/** What one document may print: the value its template sees, and every leaf of it in printing order. */
export interface View<Root extends object> {
  readonly root: Root;
  readonly leaves: readonly Leaf[];
}
