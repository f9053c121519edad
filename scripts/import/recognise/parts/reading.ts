import type { RootContent } from 'mdast';
import type { Item } from '../../../notice/source.generated.ts';
import type { Spot } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { StyleSightings } from '../phrases/style-sightings.ts';
import { ContractorList } from './contractor-list.ts';

/** What is collected while a document is read. */
export class Reading {
  readonly ledger: Ledger;
  readonly contractors: ContractorList;
  readonly style = new StyleSightings();
  /** Whether the structure of the document can be trusted, because a person or this program has marked it up. */
  readonly isStructured: boolean;
  /** The items whose words name companies. These may be contractors. */
  readonly naming: { readonly item: Item; readonly spot: Spot }[] = [];
  /** How many characters each block of the document has, not counting white space. */
  readonly letters: ReadonlyMap<RootContent, number>;

  constructor(isStructured: boolean, ledger: Ledger, letters: ReadonlyMap<RootContent, number>) {
    this.isStructured = isStructured;
    this.ledger = ledger;
    this.letters = letters;
    this.contractors = new ContractorList(ledger);
  }
}
