import { personOf } from '../../../notice/representative-words.ts';
import type { Society } from '../../../notice/source.generated.ts';
import { areSameWords } from '../../../notice/vocabulary/identity.ts';
import { type Entry, wholeText } from '../entry.ts';
import { isAddress } from '../phrases/addresses.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import { type DateMeaning, datesIn, meaningOf, signsBetweenDates } from '../phrases/dates.ts';
import { type FrontMatter, frontLinesOf, frontMatterOf, titleAndDate } from '../phrases/front-matter.ts';
import type { ReadRepresentative } from '../phrases/representatives.ts';
import { wordsBeside } from '../phrases/words-beside.ts';
import type { FoundDate } from './place-dates.ts';
import type { Reading } from './reading.ts';

/** What the head and the end of a notice say, besides the text and the dates. */
interface Particulars {
  readonly society: Partial<Society>;
  readonly addressee?: string;
  readonly enclosure?: true;
}

/** What the head and the end of a notice say, besides the text. */
export interface Front extends Particulars {
  /** In the order in which they were read. */
  readonly dates: readonly FoundDate[];
}

/** What is known before any line is read. */
export const NOTHING_KNOWN: Front = { society: {}, dates: [] };

/** What is known when one more line has been read. */
interface LineRead {
  readonly known: Particulars;
  readonly dates: readonly FoundDate[];
}

/**
 * Reads the lines at the head or the end that are dates, issuer, addressee or marks. Returns `front` with what they
 * say, and as `rest` all other lines in order.
 */
export function readFrontMatter(
  entries: readonly Entry[],
  front: Front,
  reading: Reading,
  isHead = false,
): { readonly front: Front; readonly rest: Entry[] } {
  const lines = entries
    .flatMap((entry) => (isLoose(entry) ? frontLinesOf(entry) : [entry]))
    .flatMap((entry) => (isHead ? titleAndDate(entry) : [entry]));
  let known: Particulars = front;
  const dates = [...front.dates];
  const rest = lines.filter((entry, index) => {
    const read =
      readLine(entry, known, reading, isHead) ?? readRoleOfLast(entry, lines[index - 1], known, reading);
    if (!read) return true;
    known = read.known;
    dates.push(...read.dates);
    return false;
  });
  return { front: { ...known, dates }, rest };
}

/** Returns what is known after a line that has no date. */
function withoutDates(known: Particulars): LineRead {
  return { known, dates: [] };
}

function isLoose({ heading, listDepth, cell, role }: Entry): boolean {
  return heading === undefined && listDepth === 0 && !cell && role === undefined;
}

/** Reads 「（個人情報取扱責任者）」 on a line of its own below the representative. */
function readRoleOfLast(
  { text, marks }: Entry,
  before: Entry | undefined,
  known: Particulars,
  { ledger }: Reading,
): LineRead | undefined {
  // What this reads is never one text.
  const representative = known.society.representative && personOf(known.society.representative);
  const bracketed = wholeBracketed(text);
  if (!before || !representative || representative.role !== undefined || !bracketed) return undefined;
  if (marks.length > 0 || !'（('.includes(bracketed.open)) return undefined;
  if (frontMatterOf(before)?.is !== 'representative' || bracketed.inner.length > 20) return undefined;
  if (/省略|押印|公印/u.test(bracketed.inner)) return undefined;
  ledger.mark(bracketed.open, bracketed.close);
  return withSociety(known, { representative: { ...representative, role: bracketed.inner } });
}

function withSociety(known: Particulars, told: Partial<Society>): LineRead {
  return withoutDates({ ...known, society: { ...known.society, ...told } });
}

/** Returns what is known with what a line says; undefined if the line does not belong to the head or the end. */
function readLine(entry: Entry, known: Particulars, reading: Reading, isHead: boolean): LineRead | undefined {
  const { ledger } = reading;
  if (entry.heading !== undefined || entry.listDepth > 0 || entry.cell) return undefined;
  if (entry.role === 'issuer') return readIssuer(entry, known, reading);
  if (entry.role === 'addressee') return readAddressee(wholeText(entry), known);
  const found = frontMatterOf(entry);
  if (entry.role !== undefined && !isOfRole(entry.role, found)) return undefined;
  switch (found?.is) {
    case undefined:
      return isHead ? readIssuerParticular(wholeText(entry), known) : undefined;
    case 'dates':
      return { known, dates: readDates(entry, reading) };
    case 'society':
      if (known.society.name === undefined) return withSociety(known, { name: found.name });
      ledger.leave(
        found.name,
        entry.spot,
        areSameWords(known.society.name, found.name) ? 'repeated' : 'no-place',
      );
      return withoutDates(known);
    case 'representative':
      return readRepresentative(entry, found, known, reading);
    case 'addressee':
      return readAddressee(found.text, known);
    case 'opening-mark':
    case 'closing-mark':
      ledger.mark(entry.text);
      return withoutDates({ ...known, enclosure: true });
    case 'draft-mark':
      return { known, dates: readAsOf(entry, reading) };
  }
}

/**
 * Returns whether a line can be what its role says, in one of our own documents. The mark at the end may be after a
 * rule.
 */
function isOfRole(role: string, found: FrontMatter | undefined): boolean {
  return role === 'body' ? found?.is === 'closing-mark' : role === found?.is;
}

function readAddressee(text: string, known: Particulars): LineRead | undefined {
  return known.addressee === undefined ? withoutDates({ ...known, addressee: text }) : undefined;
}

/** Reads the address or the website below the name of the society. */
function readIssuerParticular(text: string, known: Particulars): LineRead | undefined {
  const { name, website, address } = known.society;
  if (name === undefined) return undefined;
  if (website === undefined && /^https?:\/\/[^\s<>"]+$/u.test(text))
    return withSociety(known, { website: text });
  return address === undefined && isAddress(text) ? withSociety(known, { address: text }) : undefined;
}

/** Reads a line of the issuer's block in our own documents: name, address, representative, website. */
function readIssuer(entry: Entry, known: Particulars, reading: Reading): LineRead | undefined {
  const text = wholeText(entry);
  if (/^https?:\/\//u.test(text)) return withSociety(known, { website: text });
  if (known.society.name === undefined) return withSociety(known, { name: text });
  const found = frontMatterOf({ ...entry, marks: [] });
  if (found?.is === 'representative') return readRepresentative(entry, found, known, reading);
  if (known.society.address === undefined) return withSociety(known, { address: text });
  // An own template may print other lines here, such as a telephone number.
  const isPerson = known.society.representative === undefined && !/[\p{Nd}@]/u.test(text);
  return isPerson ? withSociety(known, { representative: { name: text } }) : undefined;
}

function readRepresentative(
  { spot, text }: Entry,
  found: ReadRepresentative,
  known: Particulars,
  { ledger }: Reading,
): LineRead {
  if (known.society.representative) {
    ledger.leave(text, spot, 'no-place');
    return withoutDates(known);
  }
  const { title, name, role } = found;
  ledger.mark(...wordsBeside([title, name ?? '', role ?? ''], text));
  const representative = {
    title,
    ...(role === undefined ? {} : { role }),
    ...(name === undefined ? {} : { name }),
  };
  return withSociety(known, { representative });
}

/** Returns the dates in a line. `heading` says what they are if they do not say it themselves. */
function readDates({ text, spot }: Entry, { ledger }: Reading, heading?: DateMeaning): FoundDate[] {
  ledger.mark(signsBetweenDates(text));
  return (datesIn(text) ?? []).map((date) => ({
    ...date,
    meaning: date.meaning === 'unknown' ? (heading ?? 'unknown') : date.meaning,
    spot,
  }));
}

/** Returns the dates of a history that has a heading of its own. */
export function readHistory(
  { heading, body }: { readonly heading?: Entry; readonly body: readonly Entry[] },
  reading: Reading,
): FoundDate[] {
  if (heading) reading.ledger.mark(wholeText(heading));
  const meaning = heading && meaningOf(heading.text);
  return body.flatMap((entry) => {
    reading.ledger.mark(...entry.marks.map(({ raw }) => raw));
    return readDates(entry, reading, meaning);
  });
}

function readAsOf(entry: Entry, reading: Reading): FoundDate[] {
  const date = /[（(](.+)現在[)）]$/u.exec(entry.text)?.[1];
  const [read] = (date && datesIn(date)) || [];
  reading.ledger.mark(read ? entry.text.replace(read.text, '') : entry.text);
  return read ? [{ ...read, meaning: 'asOf', spot: entry.spot }] : [];
}
