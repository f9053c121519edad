import type { Society } from '../../../notice/source.generated.ts';
import { isAddress } from '../phrases/addresses.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import { type DateMeaning, datesIn, meaningOf, signsBetweenDates } from '../phrases/dates.ts';
import { type Entry, wholeText } from '../phrases/entry.ts';
import { type FrontMatter, frontLinesOf, frontMatterOf, titleAndDate } from '../phrases/front-matter.ts';
import type { FoundDate } from './place-dates.ts';
import type { Reading } from './reading.ts';

/** What a notice's head and end give besides its text. */
export interface Front {
  society: Partial<Society>;
  /** In the order in which they were met. */
  readonly dates: FoundDate[];
  addressee?: string;
  enclosure?: true;
}

/**
 * Reads the lines of the head or the end that are dates, issuer, addressee or marks. Returns those that are
 * none of it, in order.
 */
export function readFrontMatter(
  entries: readonly Entry[],
  front: Front,
  reading: Reading,
  isHead = false,
): Entry[] {
  const lines = entries
    .flatMap((entry) => (isLoose(entry) ? frontLinesOf(entry) : [entry]))
    .flatMap((entry) => (isHead ? titleAndDate(entry) : [entry]));
  return lines.filter(
    (entry, index) =>
      !readLine(entry, front, reading, isHead) && !isRoleOfLast(entry, lines[index - 1], front, reading),
  );
}

function isLoose({ heading, listDepth, cell, role }: Entry): boolean {
  return heading === undefined && listDepth === 0 && !cell && role === undefined;
}

/** 「（個人情報取扱責任者）」 on a line of its own below the representative. */
function isRoleOfLast(
  { text, marks }: Entry,
  before: Entry | undefined,
  front: Front,
  { ledger }: Reading,
): boolean {
  const { representative } = front.society;
  const bracketed = wholeBracketed(text);
  if (!before || !representative || representative.role !== undefined || !bracketed) return false;
  if (marks.length > 0 || !'（('.includes(bracketed.open)) return false;
  if (frontMatterOf(before)?.is !== 'representative' || bracketed.inner.length > 20) return false;
  if (/省略|押印|公印/u.test(bracketed.inner)) return false;
  representative.role = bracketed.inner;
  ledger.mark(bracketed.open, bracketed.close);
  return true;
}

function readLine(entry: Entry, front: Front, reading: Reading, isHead: boolean): boolean {
  const { ledger } = reading;
  if (entry.heading !== undefined || entry.listDepth > 0 || entry.cell) return false;
  if (entry.role === 'issuer') return readIssuer(entry, front, reading);
  if (entry.role === 'addressee') return readAddressee(wholeText(entry), front);
  const found = frontMatterOf(entry);
  if (entry.role !== undefined && !isOfRole(entry.role, found)) return false;
  switch (found?.is) {
    case undefined:
      return isHead && readIssuerParticular(wholeText(entry), front);
    case 'dates':
      readDates(entry, front, reading);
      return true;
    case 'society':
      if (front.society.name === undefined) front.society.name = found.name;
      else if (front.society.name === found.name) ledger.leave(found.name, entry.spot, 'repeated');
      else ledger.leave(found.name, entry.spot, 'no-place');
      return true;
    case 'representative':
      readRepresentative(entry, found, front, reading);
      return true;
    case 'addressee':
      return readAddressee(found.text, front);
    case 'opening-mark':
    case 'closing-mark':
      front.enclosure = true;
      ledger.mark(entry.text);
      return true;
    case 'draft-mark':
      readAsOf(entry, front, reading);
      return true;
  }
}

/** What a part of one of our own documents can be; a mark at the end may stand behind a rule. */
function isOfRole(role: string, found: FrontMatter | undefined): boolean {
  return role === 'body' ? found?.is === 'closing-mark' : role === found?.is;
}

function readAddressee(text: string, front: Front): boolean {
  if (front.addressee !== undefined) return false;
  front.addressee = text;
  return true;
}

/** Address and website stand below the society's name. */
function readIssuerParticular(text: string, { society }: Front): boolean {
  if (society.name === undefined) return false;
  if (society.website === undefined && /^https?:\/\/[^\s<>"]+$/u.test(text)) society.website = text;
  else if (society.address === undefined && isAddress(text)) society.address = text;
  else return false;
  return true;
}

/** An issuer's block in our own documents: name, address, representative, website. */
function readIssuer(entry: Entry, front: Front, reading: Reading): boolean {
  const text = wholeText(entry);
  if (/^https?:\/\//u.test(text)) front.society.website = text;
  else if (front.society.name === undefined) front.society.name = text;
  else {
    const found = frontMatterOf({ ...entry, marks: [] });
    if (found?.is === 'representative') readRepresentative(entry, found, front, reading);
    else if (front.society.address === undefined) front.society.address = text;
    else return false;
  }
  return true;
}

function readRepresentative(
  { spot, text }: Entry,
  found: { readonly title: string; readonly name?: string; readonly role?: string },
  front: Front,
  { ledger }: Reading,
): void {
  if (front.society.representative) {
    ledger.leave(text, spot, 'no-place');
    return;
  }
  const { title, name, role } = found;
  ledger.mark(...wordsBeside([title, name ?? '', role ?? ''], text));
  front.society.representative = {
    title,
    ...(role === undefined ? {} : { role }),
    ...(name === undefined ? {} : { name }),
  };
}

/** What a line has around parts of it, such as 「代表者：」 and brackets; white space is none of it. */
function wordsBeside(parts: readonly string[], line: string): string[] {
  const bare = (text: string) => text.replace(/\s/gu, '');
  let rest = bare(line);
  const before = parts.map((part) => {
    const start = rest.indexOf(bare(part));
    const words = rest.slice(0, start);
    rest = rest.slice(start + bare(part).length);
    return words;
  });
  return [...before, rest];
}

/** What dates say nothing of themselves, their heading may say. */
function readDates({ text, spot }: Entry, front: Front, { ledger }: Reading, heading?: DateMeaning): void {
  ledger.mark(signsBetweenDates(text));
  for (const date of datesIn(text) ?? [])
    front.dates.push({
      ...date,
      meaning: date.meaning === 'unknown' ? (heading ?? 'unknown') : date.meaning,
      spot,
    });
}

/** Reads the dates of a history that has a heading of its own. */
export function readHistory(
  { heading, body }: { readonly heading?: Entry; readonly body: readonly Entry[] },
  front: Front,
  reading: Reading,
): void {
  if (heading) reading.ledger.mark(wholeText(heading));
  const meaning = heading && meaningOf(heading.text);
  for (const entry of body) {
    reading.ledger.mark(...entry.marks.map(({ raw }) => raw));
    readDates(entry, front, reading, meaning);
  }
}

function readAsOf(entry: Entry, front: Front, reading: Reading): void {
  const date = /[（(](.+)現在[)）]$/u.exec(entry.text)?.[1];
  const [read] = (date && datesIn(date)) || [];
  reading.ledger.mark(read ? entry.text.replace(read.text, '') : entry.text);
  if (read) front.dates.push({ ...read, meaning: 'asOf', spot: entry.spot });
}
