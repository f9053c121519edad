import type { NoticeSource } from '../../notice/source.generated.ts';
import type { ReadDocument } from '../read/read-document.ts';
import { assemble, type Place } from './draft/assemble.ts';
import { giveIds } from './draft/give-ids.ts';
import { tellLostLinks } from './draft/lost-links.ts';
import { tellSaidDates } from './draft/said-dates.ts';
import { documentLines } from './lines/document-lines.ts';
import { withHeadingMarks } from './lines/heading-marks.ts';
import { outlineOf } from './outline/document-outline.ts';
import type { Region } from './outline/region.ts';
import { historyIn, withoutBehindMark, withoutDesk, withoutEndMatter } from './parts/end-matter.ts';
import { readContactLine, readContacts } from './parts/read-contact.ts';
import { type Front, readFrontMatter, readHistory } from './parts/read-front.ts';
import { readTitle } from './parts/read-title.ts';
import { Reading } from './parts/reading.ts';
import { type NoticeParts, readRegion } from './parts/region-readers.ts';
import { BLANK } from './phrases/blanks.ts';
import { isContactLine, isContactText } from './phrases/contact-pieces.ts';
import { type Entry, numberOf, wholeText } from './phrases/entry.ts';
import { frontMatterOf } from './phrases/front-matter.ts';
import { Ledger } from './phrases/ledger.ts';
import { numberingOf } from './phrases/style-sightings.ts';

/** A document read as a notice. */
export interface Recognised {
  readonly source: NoticeSource;
  readonly ledger: Ledger;
  /** The ids that the document did not tell, and that were given for this reading. */
  readonly givenIds: ReadonlySet<string>;
}

/**
 * Returns the notice that a document is: a draft that validates. Every character of the document is in it, or
 * among the ledger's marks or leftovers; what could be read otherwise is among its doubts.
 */
export function recognise(document: ReadDocument, place: Place): Recognised {
  const isStructured = document.isOwn || !['text', 'pdf'].includes(document.format);
  const ledger = new Ledger();
  const { lines, letters } = documentLines(document, isStructured, ledger);
  const reading = new Reading(isStructured, ledger, letters);
  const { front: head, regions } = outlineOf(withHeadingMarks(lines));
  const front: Front = { society: {}, dates: [] };
  const title = readTitle(readFrontMatter(head, front, reading, true), reading);
  const parts = readRegions(regions, front, reading);
  seeNumbering(regions, reading);
  reading.contractors.settle();
  const source = assemble(front, title, parts, place, reading);
  if (!document.isOwn) {
    tellLostLinks(lines, source, ledger);
    tellSaidDates(lines, source.revision.dates ?? {}, ledger);
    tellCompanies(reading);
  }
  return { source, ledger, givenIds: giveIds(source) };
}

/** A company that nothing was made of is told of: a contractor may be hidden in the words. */
function tellCompanies({ naming, ledger }: Reading): void {
  for (const { item, spot } of naming)
    if (item.engagements === undefined) ledger.doubt('company-in-item', spot, item.text);
}

function readRegions(regions: readonly Region[], front: Front, reading: Reading): NoticeParts {
  const parts: NoticeParts = { sections: [], jointUses: [], supplements: [], contacts: [], closing: [] };
  for (const [index, region] of regions.entries()) {
    const isLast = index === regions.length - 1;
    const history = historyIn(region);
    if (history) {
      readHistory({ ...region, body: history }, front, reading);
      readFrontMatter(
        region.body.filter((entry) => !history.includes(entry)),
        front,
        reading,
      );
      continue;
    }
    const marked =
      region.kind === 'section' ? withoutBehindMark(region.body) : { body: region.body, end: [] };
    const isLetter = isLast && region.kind === 'supplement' && !reading.isStructured;
    const ended = isLetter ? withoutDesk(marked.body) : { body: marked.body, end: [] };
    const body = withoutEnd({ ...region, body: ended.body }, isLast, front, reading);
    const after = readRegion({ ...region, body }, parts, reading);
    const isBehindAll = regions.slice(index + 1).every(({ kind }) => kind === 'contacts');
    for (const entry of [...after, ...marked.end]) placeAfter(entry, isBehindAll, parts, reading);
    if (ended.end.length > 0)
      parts.contacts.push(...readContacts({ kind: 'contacts', title: '', body: ended.end }, reading));
  }
  return parts;
}

/** The head and the end may stand anywhere between the sections; other parts speak of societies and dates themselves. */
function withoutEnd(
  { kind, body }: Region,
  isLast: boolean,
  front: Front,
  reading: Reading,
): readonly Entry[] {
  if (kind === 'section') return readFrontMatter(body, front, reading);
  // A marked-up text is read by whole blocks, so that a line of one cannot be taken out.
  const byBlocks = reading.isStructured && kind === 'supplement';
  const ended = isLast ? withoutEndMatter(body, byBlocks) : { body, end: [] };
  const rest = readFrontMatter(ended.end, front, reading);
  const counts = new Map<Entry['block'], number>();
  for (const { block } of body) counts.set(block, (counts.get(block) ?? 0) + 1);
  const isAlone = ({ block }: Entry) => !byBlocks || counts.get(block) === 1;
  return [...ended.body, ...rest].filter(
    (entry) =>
      frontMatterOf(entry)?.is !== 'closing-mark' ||
      !isAlone(entry) ||
      readFrontMatter([entry], front, reading).length > 0,
  );
}

/** A paragraph behind everything but desks is a closing one; one between the sections has no place in a notice. */
function placeAfter(entry: Entry, isBehindAll: boolean, parts: NoticeParts, reading: Reading): void {
  const text = wholeText(entry);
  if (isContactText(text) || isContactLine(text)) {
    const [desk = { id: '', title: BLANK }] = parts.contacts;
    if (parts.contacts.length === 0) {
      parts.contacts.push(desk);
      reading.ledger.doubt('contact-in-text', entry.spot, text);
    }
    if (readContactLine(desk, entry, reading)) return;
  }
  if (isBehindAll || entry.role === 'body') {
    if (entry.role !== 'body') reading.ledger.doubt('paragraph-place', entry.spot, text);
    parts.closing.push(text);
  } else reading.ledger.leave(text, entry.spot, 'no-place');
}

/** Which numbers the sections had, and where these do not run on as the printed ones will. */
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
const NUMERAL = /[\p{N}一二三四五六七八九十ア-ン]/u;
