import type { NoticeSource } from '../../notice/source.generated.ts';
import { COUNTING_KANA } from '../../notice/vocabulary/list-marks.ts';
import { READ_KANJI } from '../../notice/vocabulary/numbers.ts';
import type { ReadDocument } from '../read/read-document.ts';
import { assemble, type Place } from './draft/assemble.ts';
import { tellLostLinks } from './draft/lost-links.ts';
import { tellSaidDates } from './draft/said-dates.ts';
import { withIds } from './draft/with-ids.ts';
import { type Entry, numberOf, wholeText } from './entry.ts';
import { Ledger } from './ledger.ts';
import { documentLines } from './lines/document-lines.ts';
import { withHeadingMarks } from './lines/heading-marks.ts';
import { outlineOf } from './outline/document-outline.ts';
import type { Region } from './outline/region.ts';
import { historyIn, withoutBehindMark, withoutDesk, withoutEndMatter } from './parts/end-matter.ts';
import { readContacts, withContactLine } from './parts/read-contact.ts';
import { type Front, NOTHING_KNOWN, readFrontMatter, readHistory } from './parts/read-front.ts';
import { readTitle } from './parts/read-title.ts';
import { Reading } from './parts/reading.ts';
import { type NoticeParts, readRegion } from './parts/region-readers.ts';
import { BLANK } from './phrases/blanks.ts';
import { isContactLine, isContactText } from './phrases/contact-pieces.ts';
import { frontMatterOf } from './phrases/front-matter.ts';
import { numberingOf } from './phrases/style-sightings.ts';

/** A document read as a notice. */
export interface Recognised {
  readonly source: NoticeSource;
  readonly ledger: Ledger;
  /** The ids that are not in the document and were made up for this reading. */
  readonly givenIds: ReadonlySet<string>;
}

/**
 * Returns the notice that a document gives, as a draft that validates. Every character of the document is in it, or
 * among the ledger's marks or leftovers. What could be read in another way is among its doubts.
 */
export function recognise(document: ReadDocument, place: Place): Recognised {
  const isStructured = document.isOwn || !['text', 'pdf'].includes(document.format);
  const ledger = new Ledger();
  const { lines, letters } = documentLines(document, isStructured, ledger);
  const reading = new Reading(isStructured, ledger, letters);
  const { front: head, regions } = outlineOf(withHeadingMarks(lines));
  const begun = readFrontMatter(head, NOTHING_KNOWN, reading, true);
  const title = readTitle(begun.rest, reading);
  const { parts, front } = readRegions(regions, begun.front, reading);
  seeNumbering(regions, reading);
  reading.contractors.settle();
  const source = assemble(front, title, parts, place, reading);
  if (!document.isOwn) {
    tellLostLinks(lines, source, ledger);
    tellSaidDates(lines, source.revision.dates ?? {}, ledger);
    tellCompanies(reading);
  }
  return { ...withIds(source), ledger };
}

/** Notes as doubts the items that name a company but got no contractor, because the words may name one. */
function tellCompanies({ naming, ledger }: Reading): void {
  for (const { item, spot } of naming)
    if (item.engagements === undefined) ledger.doubt('company-in-item', spot, item.text);
}

/** Returns the parts of the notice that the regions give, and `known` with what they say of its head and end. */
function readRegions(
  regions: readonly Region[],
  known: Front,
  reading: Reading,
): { readonly parts: NoticeParts; readonly front: Front } {
  const parts: NoticeParts = { sections: [], jointUses: [], supplements: [], contacts: [], closing: [] };
  let front = known;
  for (const [index, region] of regions.entries()) {
    const isLast = index === regions.length - 1;
    const history = historyIn(region);
    if (history) {
      const dates = [...front.dates, ...readHistory({ ...region, body: history }, reading)];
      const others = region.body.filter((entry) => !history.includes(entry));
      front = readFrontMatter(others, { ...front, dates }, reading).front;
      continue;
    }
    const marked =
      region.kind === 'section' ? withoutBehindMark(region.body) : { body: region.body, end: [] };
    const isLetter = isLast && region.kind === 'supplement' && !reading.isStructured;
    const ended = isLetter ? withoutDesk(marked.body) : { body: marked.body, end: [] };
    const own = withoutEnd({ ...region, body: ended.body }, isLast, front, reading);
    front = own.front;
    const read = readRegion({ ...region, body: own.rest }, reading);
    parts.sections.push(...(read.parts.sections ?? []));
    parts.jointUses.push(...(read.parts.jointUses ?? []));
    parts.supplements.push(...(read.parts.supplements ?? []));
    parts.contacts.push(...(read.parts.contacts ?? []));
    const isBehindAll = regions.slice(index + 1).every(({ kind }) => kind === 'contacts');
    for (const entry of [...read.after, ...marked.end]) placeAfter(entry, isBehindAll, parts, reading);
    if (ended.end.length > 0)
      parts.contacts.push(...readContacts({ kind: 'contacts', title: '', body: ended.end }, reading));
  }
  return { parts, front };
}

/**
 * Reads the lines of the head and the end that are in a region. In a section they may be anywhere. Other parts speak of
 * societies and dates themselves.
 */
function withoutEnd(
  { kind, body }: Region,
  isLast: boolean,
  known: Front,
  reading: Reading,
): ReturnType<typeof readFrontMatter> {
  if (kind === 'section') return readFrontMatter(body, known, reading);
  // A text with structure is read by whole blocks, so a line cannot be taken out of a block.
  const byBlocks = reading.isStructured && kind === 'supplement';
  const ended = isLast ? withoutEndMatter(body, byBlocks) : { body, end: [] };
  const read = readFrontMatter(ended.end, known, reading);
  const counts = new Map<Entry['block'], number>();
  for (const { block } of body) counts.set(block, (counts.get(block) ?? 0) + 1);
  const isAlone = ({ block }: Entry) => !byBlocks || counts.get(block) === 1;
  let { front } = read;
  const rest = [...ended.body, ...read.rest].filter((entry) => {
    if (frontMatterOf(entry)?.is !== 'closing-mark' || !isAlone(entry)) return true;
    const mark = readFrontMatter([entry], front, reading);
    front = mark.front;
    return mark.rest.length > 0;
  });
  return { front, rest };
}

/**
 * Places a line that belongs to no part. Behind everything but desks it is a closing paragraph. Between the sections
 * a notice has no place for it.
 */
function placeAfter(entry: Entry, isBehindAll: boolean, parts: NoticeParts, reading: Reading): void {
  const text = wholeText(entry);
  if (isContactText(text) || isContactLine(text)) {
    const [desk = { id: '', title: BLANK }] = parts.contacts;
    if (parts.contacts.length === 0) reading.ledger.doubt('contact-in-text', entry.spot, text);
    const told = withContactLine(desk, entry, reading);
    parts.contacts[0] = told ?? desk;
    if (told) return;
  }
  if (isBehindAll || entry.role === 'body') {
    if (entry.role !== 'body') reading.ledger.doubt('paragraph-place', entry.spot, text);
    parts.closing.push(text);
  } else reading.ledger.leave(text, entry.spot, 'no-place');
}

/**
 * Notes which numbers the sections had. If they do not count up like those that will be printed, it notes a doubt.
 */
function seeNumbering(regions: readonly Region[], { style, ledger }: Reading): void {
  const sections = regions.filter(({ kind }) => kind === 'section');
  for (const [index, { heading }] of sections.entries()) {
    if (!heading) continue;
    const number = numberOf(heading);
    const numbering = numberingOf(number?.family);
    if (numbering !== undefined) style.see('sectionNumbering', numbering);
    else if (number) {
      style.see('sectionNumbering', '1.');
      ledger.doubt('mark-changed', heading.spot, number.raw, `${index + 1}.`);
    }
    if (number?.ordinal !== undefined && NUMERAL.test(number.raw) && number.ordinal !== index + 1)
      ledger.doubt('numbers-skip', heading.spot, `${number.raw} ${heading.text}`, String(index + 1));
  }
}

/** Signs and the rows of a table are counted too, but show no number that could be missed. */
const NUMERAL = new RegExp(`[\\p{N}${COUNTING_KANA}]|${READ_KANJI}`, 'u');
