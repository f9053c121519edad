import { isId } from '../../../notice/ids.ts';
import type { Contractor, Engagement } from '../../../notice/source.generated.ts';
import { bareName, corporateKindOf, mayBeOfOneKind } from '../../../notice/vocabulary/corporate-forms.ts';
import { areSameWords, identityOf } from '../../../notice/vocabulary/identity.ts';
import type { Spot } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import type { Party } from '../phrases/clause-parties.ts';

/** Ids of contractors whose names give no id. */
const NUMBERED = /^contractor-[0-9]+$/u;

/** The contractors that were read so far. A company with several spellings is one contractor. */
export class ContractorList {
  readonly #byName = new Map<
    string,
    { readonly kind: string | undefined; readonly contractor: Contractor }[]
  >();
  readonly #byId = new Map<string, Contractor>();
  readonly #ledger: Ledger;
  readonly #withoutNumber: Engagement[] = [];

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Returns the contractors in the order in which they were first read. */
  get contractors(): Contractor[] {
    return [...this.#byId.values()];
  }

  /** Returns the engagement of a company in a clause. The company is added if it is new. */
  engage({ name, number, address }: Party, scope: string, spot: Spot): Engagement {
    const contractor = this.#known(name, spot);
    if (address !== undefined) this.#address(contractor, address, spot);
    const isFirstSpelling = contractor.name === name;
    if (!isFirstSpelling) this.#spelling(contractor, name, spot);
    const isOther = number !== undefined && this.#number(contractor, number, spot);
    const engagement: Engagement = {
      contractor: contractor.id,
      ...(isFirstSpelling ? {} : { nameAsPrinted: name }),
      ...(scope === '' ? {} : { scope }),
      ...(isOther ? { telephone: number } : {}),
    };
    if (number === undefined) this.#withoutNumber.push(engagement);
    return engagement;
  }

  /** Marks the engagements without a number as printing none, if their contractor has a number after all. */
  settle(): void {
    for (const engagement of this.#withoutNumber) {
      if (this.#byId.get(engagement.contractor)?.telephones) engagement.publishTel = false;
    }
  }

  /** Adds another number to the contractor of an engagement. */
  add(engagement: Engagement, number: string, spot: Spot): void {
    const contractor = this.#byId.get(engagement.contractor);
    const isOther = contractor && this.#number(contractor, number, spot);
    const at = this.#withoutNumber.indexOf(engagement);
    if (at < 0) return;
    this.#withoutNumber.splice(at, 1);
    if (isOther) engagement.telephone = number;
  }

  #known(name: string, spot: Spot): Contractor {
    const bare = bareName(name) || name;
    const kind = corporateKindOf(name);
    const alike = this.#byName.get(bare) ?? [];
    const known = alike.find((one) => mayBeOfOneKind(one.kind, kind));
    if (known) return known.contractor;
    const contractor: Contractor = { id: this.#idOf(bare), name };
    this.#byName.set(bare, [...alike, { kind, contractor }]);
    this.#byId.set(contractor.id, contractor);
    if (name.length > 40 || /(?:する|した|して|おり|ます)$/u.test(name))
      this.#ledger.doubt('clause-name', spot, name);
    return contractor;
  }

  /** Latin names give an id; for all others a number must do until a person gives a better one. */
  #idOf(name: string): string {
    const latin = identityOf(name)
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '');
    const isName = /^[a-z][a-z0-9-]{2,40}$/u.test(latin) && !/[^\x20-\x7E]/u.test(identityOf(name));
    if (isName && isId(latin) && !NUMBERED.test(latin) && !this.#byId.has(latin)) return latin;
    return `contractor-${this.#byId.size + 1}`;
  }

  #spelling(contractor: Contractor, name: string, spot: Spot): void {
    if (contractor.aliases?.includes(name)) return;
    contractor.aliases = [...(contractor.aliases ?? []), name];
    // Another width alone is not a question. Another corporate form, or its other end, may be another company.
    if (!areSameWords(name, contractor.name))
      this.#ledger.doubt('contractor-spellings', spot, name, contractor.name);
  }

  /**
   * Adds an address to the contractor of an engagement. If the contractor has one already, the address is left over.
   */
  locate({ contractor: id }: Engagement, address: string, spot: Spot): void {
    const contractor = this.#byId.get(id);
    if (contractor) this.#address(contractor, address, spot);
  }

  #address(contractor: Contractor, address: string, spot: Spot): void {
    if (contractor.address === undefined) contractor.address = address;
    else
      this.#ledger.leave(address, spot, areSameWords(contractor.address, address) ? 'repeated' : 'no-place');
  }

  /**
   * Adds a number if it is new. Returns whether the contractor's first number is another, or is written in other
   * characters.
   */
  #number(contractor: Contractor, number: string, spot: Spot): boolean {
    const numbers = contractor.telephones ?? [];
    if (!numbers.some((known) => areSameWords(known.number, number))) {
      contractor.telephones = [...numbers, { number }];
      if (numbers.length > 0)
        this.#ledger.doubt('contractor-telephones', spot, `${contractor.name}　${number}`);
    }
    return numbers.length > 0 && numbers[0]?.number !== number;
  }
}
