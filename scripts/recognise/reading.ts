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

  constructor(isStructured: boolean) {
    this.isStructured = isStructured;
  }
}
