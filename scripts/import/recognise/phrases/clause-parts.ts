import type { Parties } from './clause-parties.ts';

/** A clause in or below an item, as it was read. */
export interface Clause extends Parties {
  readonly is: 'contractors' | 'recipients';
  readonly open: string;
  readonly close: string;
  readonly scope: string;
  readonly lead: string;
  /** Words after the names that are not a name: 「へ委託」. */
  readonly tail: string;
  /** To whom the work is entrusted further, as it is written. */
  readonly further?: string;
}

/** Work, with the clause that says who does it. */
export interface WorkWithClause {
  readonly before: string;
  readonly clause: Clause;
}
