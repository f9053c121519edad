import type { Leaf } from './leaf.ts';

/** What one document may print: the value its template sees, and every leaf of it in printing order. */
export interface View<Root extends object> {
  readonly root: Root;
  readonly leaves: readonly Leaf[];
}
