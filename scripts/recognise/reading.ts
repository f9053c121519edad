import type { RootContent } from 'mdast';
import { ContractorList } from './contractor-list.ts';
import { Ledger } from './ledger.ts';
import { StyleSightings } from './style-sightings.ts';

/** What is gathered while a document is read. */
export class Reading {
  readonly ledger = new Ledger();
  readonly contractors = new ContractorList(this.ledger);
  readonly style = new StyleSightings();
  /** Whether the document's structure is to be believed: a tree that a person, or this program, has marked up. */
  readonly isStructured: boolean;
  /** How many characters each block of the document has, white space aside. */
  letters: ReadonlyMap<RootContent, number> = new Map();

  constructor(isStructured: boolean) {
    this.isStructured = isStructured;
  }
}
