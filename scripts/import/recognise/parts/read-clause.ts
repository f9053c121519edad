import type { Engagement, Item } from '../../../notice/source.generated.ts';
import { areSameWords } from '../../../notice/vocabulary/identity.ts';
import { sourceNumber } from '../../../notice/vocabulary/telephones.ts';
import type { Spot } from '../entry.ts';
import { numberAlone, type Party } from '../phrases/clause-parties.ts';
import type { Clause } from '../phrases/clause-parts.ts';
import { telephoneLabelOf } from '../phrases/style-sightings.ts';
import type { Reading } from './reading.ts';

/** A recipient with its country: 「○○の保険会社（○○国）」. */
const WITH_COUNTRY = /^(.+)([（(])([^（()）]{1,20}国)([）)])$/u;

/** Adds to an item the contractors or recipients that a clause names. Changes `item`. */
export function readClause(item: Item, clause: Clause, spot: Spot, reading: Reading): void {
  const { ledger, style } = reading;
  const { is, open, close, scope, lead, tail, separators, parties, further } = clause;
  ledger.mark(open, close, scope, lead, tail, ...separators);
  style.see('clauseBrackets', open === '' ? 'none' : open === '(' ? '()' : '（）');
  if (open !== '' && !'（('.includes(open)) ledger.doubt('mark-changed', spot, `${open}${close}`, '（）');
  if (further !== undefined) item.notes = [...(item.notes ?? []), further];
  if (open !== '' && close === '')
    ledger.doubt('clause-unclosed', spot, parties.map(({ name }) => name).join('、'));
  if (is === 'recipients') readRecipients(item, clause, reading);
  else readEngagements(item, clause, spot, reading);
}

function readRecipients(item: Item, { parties, lead }: Clause, { ledger, style }: Reading): void {
  style.see('recipientLead', lead.trimEnd());
  item.recipients ??= [];
  for (const party of parties) {
    const [, name = party.name, open = '', country, close = ''] = WITH_COUNTRY.exec(party.name) ?? [];
    ledger.mark(open, close);
    item.recipients.push({ name, kind: 'collective', ...(country === undefined ? {} : { country }) });
  }
}

function readEngagements(item: Item, clause: Clause, spot: Spot, reading: Reading): void {
  const { ledger, style } = reading;
  if (clause.lead !== '') style.see('clauseLead', clause.lead.trimEnd());
  else {
    const names = clause.parties.map(({ name }) => name).filter((name) => name !== '');
    ledger.doubt('mark-changed', spot, names.join('、'), '委託先');
  }
  readParties(item, clause, spot, reading);
}

/** Adds companies to an item as its contractors. Changes `item`. */
export function readParties(
  item: Item,
  { parties, scope }: Pick<Clause, 'parties' | 'scope'>,
  spot: Spot,
  reading: Reading,
): void {
  const { ledger, contractors } = reading;
  item.basis = 'entrustment';
  const engagements = item.engagements ?? [];
  for (const { name, label, number: written, signs, address, more } of parties) {
    if (name === '' && engagements.length === 0) {
      // There is no company that the number could belong to.
      ledger.leave(`${label}${signs}${written ?? ''}`, spot, 'no-place');
      continue;
    }
    const number = markNumber(
      { label, signs, ...(written === undefined ? {} : { number: written }) },
      reading,
    );
    if (more !== undefined) ledger.leave(more, spot, 'no-place');
    const before = engagements.at(-1);
    if (name === '' && before && number !== undefined) {
      contractors.add(before, number, spot);
      continue;
    }
    const party: Party = {
      name,
      label,
      signs,
      ...(number === undefined ? {} : { number }),
      ...(address === undefined ? {} : { address }),
    };
    const engagement = contractors.engage(party, scope.trim(), spot);
    const isTwin = engagements.some(
      (one) => one.contractor === engagement.contractor && areSameWords(one.scope, engagement.scope),
    );
    if (isTwin) ledger.leave(name, spot, 'repeated');
    else engagements.push(engagement);
  }
  if (engagements.length > 0) item.engagements = engagements;
}

const ADDRESS = /^((?:所在地|住\s*所)\s*[:：]?\s*)(\S.*)$/u;

/**
 * Adds a number or an address, on a line of its own, to the contractor of the engagement. Returns whether the text is
 * one of these.
 */
export function readParticular(engagement: Engagement, text: string, spot: Spot, reading: Reading): boolean {
  const party = numberAlone(text);
  const number = party && markNumber(party, reading);
  if (number !== undefined) reading.contractors.add(engagement, number, spot);
  const [, label = '', address] = ADDRESS.exec(text) ?? [];
  if (address !== undefined) {
    reading.ledger.mark(label);
    reading.contractors.locate(engagement, address.trim(), spot);
  }
  return number !== undefined || address !== undefined;
}

/** Returns the number as a source has it. */
function markNumber(
  { label, signs, number }: Pick<Party, 'label' | 'signs' | 'number'>,
  { ledger, style }: Reading,
): string | undefined {
  ledger.mark(label, signs, number ?? '');
  if (label !== '') style.see('telephoneLabel', telephoneLabelOf(label));
  return number === undefined ? undefined : sourceNumber(number);
}
