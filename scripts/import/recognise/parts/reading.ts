import type { RootContent } from 'mdast';
import type { Item } from '../../../notice/source.generated.ts';
import type { Spot } from '../phrases/entry.ts';
import { Ledger } from '../phrases/ledger.ts';
import { StyleSightings } from '../phrases/style-sightings.ts';
import { ContractorList } from './contractor-list.ts';

/** What is gathered while a document is read. */
export class Reading {
  readonly ledger = new Ledger();
  readonly contractors = new ContractorList(this.ledger);
  readonly style = new StyleSightings();
  /** Whether the document's structure is to be believed: a tree that a person, or this program, has marked up. */
  readonly isStructured: boolean;
  /** The items whose words name companies, which may be contractors. */
  readonly naming: { readonly item: Item; readonly spot: Spot }[] = [];
  /** How many characters each block of the document has, white space aside. */
  letters: ReadonlyMap<RootContent, number> = new Map();

  constructor(isStructured: boolean) {
    this.isStructured = isStructured;
  }
}
