import type { NoticeSource } from '../notice/source.generated.ts';
import type { ReadDocument } from '../readers/read-document.ts';
import { BLANK, BLANK_SOCIETY } from './blanks.ts';
import { historyIn, withoutEndMatter } from './end-matter.ts';
import { entriesOf } from './entries-of.ts';
import { type Entry, numberOf, type Spot, wholeText } from './entry.ts';
import { frontMatterOf } from './front-matter.ts';
import { contentsIn, isFurniture } from './furniture.ts';
import { giveIds } from './give-ids.ts';
import { withGroupedRows } from './grouped-rows.ts';
import { withHeadingMarks } from './heading-marks.ts';
import { joinLines, MAX_LINE } from './join-lines.ts';
import type { Ledger, LeftoverReason } from './ledger.ts';
import { lettersByBlock } from './letters-by-block.ts';
import { tellLostLinks } from './lost-links.ts';
import type { NoticeParts } from './notice-parts.ts';
import { outlineOf, type Region } from './outline.ts';
import { placeDates } from './place-dates.ts';
import { isContactText, readContactLine } from './read-contact.ts';
import { type Front, readFrontMatter, readHistory } from './read-front.ts';
import { readTitle } from './read-title.ts';
import { Reading } from './reading.ts';
import { readRegion } from './region-readers.ts';
import { societyIn } from './society-in-texts.ts';
import { splitLines } from './split-lines.ts';
import { numberingOf } from './style-sightings.ts';

/** Where the notice that is made will stand. */
export interface Place {
  readonly society: string;
  readonly revision: string;
}

/** A document read as a notice. */
export interface Recognised {
  readonly source: NoticeSource;
  readonly ledger: Ledger;
  /** The ids that the document did not tell, and that were given for this reading. */
  readonly givenIds: ReadonlySet<string>;
}

const START: Spot = { line: 1 };

/**
 * Returns the notice that a document is: a draft that validates. Every character of the document is in it, or
 * among the ledger's marks or leftovers; what could be read otherwise is among its doubts.
 */
export function recognise(document: ReadDocument, place: Place): Recognised {
  const isStructured = document.isOwn || !['text', 'pdf'].includes(document.format);
  const reading = new Reading(isStructured);
  const lines = linesOf(document, reading);
  const { front: head, regions } = outlineOf(withHeadingMarks(lines));
  const front: Front = { society: {}, dates: [] };
  const title = readTitle(readFrontMatter(head, front, reading, true), reading);
  const parts = readRegions(regions, front, reading);
  seeNumbering(regions, reading);
  reading.contractors.settle();
  const source = assemble(front, title, parts, place, reading);
  if (!document.isOwn) tellLostLinks(lines, source, reading.ledger);
  return { source, ledger: reading.ledger, givenIds: giveIds(source) };
}

/** The lines of the main flow, parted and joined where extraction has joined and parted them. */
function linesOf(document: ReadDocument, reading: Reading): Entry[] {
  const { ledger, isStructured } = reading;
  const all = entriesOf(document, isStructured ? 1 : 3, ledger);
  reading.letters = lettersByBlock(all);
  const contents = contentsIn(all);
  const isOfPage = (entry: Entry) => !document.isOwn && (contents.has(entry) || isFurniture(entry));
  const lines = all.filter((entry) => {
    const reason = entry.aside ?? (isOfPage(entry) ? 'furniture' : undefined);
    if (reason) ledger.leave(wholeText(entry), entry.spot, reason);
    return reason === undefined;
  });
  const whole =
    document.isOwn || document.format === 'markdown'
      ? lines
      : joinLines(withHeadingMarks(splitLines(lines, ledger)), ledger);
  return (document.isOwn ? whole : withGroupedRows(whole)).filter((entry) => {
    const isLine = wholeText(entry).length <= MAX_LINE;
    if (!isLine) ledger.leave(wholeText(entry), entry.spot, 'no-place');
    return isLine;
  });
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
    const body = withoutEnd(region, isLast, front, reading);
    const after = readRegion({ ...region, body }, parts, reading);
    for (const entry of after) placeAfter(entry, isLast, parts, reading);
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

/** A paragraph behind everything is a closing one; one between the sections has no place in a notice. */
function placeAfter(entry: Entry, isLast: boolean, parts: NoticeParts, reading: Reading): void {
  const text = wholeText(entry);
  if (isContactText(text)) {
    const [desk = { id: '', title: BLANK }] = parts.contacts;
    if (parts.contacts.length === 0) {
      parts.contacts.push(desk);
      reading.ledger.doubt('contact-in-text', entry.spot, text);
    }
    if (readContactLine(desk, entry, reading)) return;
  }
  if (isLast || entry.role === 'body') {
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
    else if (number) ledger.doubt('mark-changed', heading.spot, number.raw, `${index + 1}.`);
    if (number?.ordinal !== undefined && number.ordinal !== index + 1)
      ledger.doubt('numbers-skip', heading.spot, `${number.raw} ${heading.text}`, String(index + 1));
  }
}

function assemble(
  front: Front,
  { title, preamble }: ReturnType<typeof readTitle>,
  parts: NoticeParts,
  place: Place,
  reading: Reading,
): NoticeSource {
  const { ledger, contractors } = reading;
  if (title === undefined) ledger.doubt('title-missing', START, '', BLANK);
  const found =
    front.society.name === undefined
      ? societyIn([title ?? '', ...(preamble ?? []), ...besideText(ledger)])
      : undefined;
  if (found !== undefined) ledger.doubt('issuer-by-text', START, '', found);
  else if (front.society.name === undefined) ledger.doubt('issuer-missing', START, '', BLANK_SOCIETY);
  if (parts.sections.length === 0) ledger.doubt('sections-missing', START, '', BLANK);
  const dates = placeDates(front.dates, reading);
  const style = {
    ...reading.style.style(),
    ...(front.enclosure ? { enclosure: true } : {}),
    ...(front.addressee === undefined ? {} : { addressee: front.addressee }),
  };
  return {
    society: { id: place.society, name: found ?? BLANK_SOCIETY, ...front.society },
    revision: { id: place.revision, status: 'draft', ...(Object.keys(dates).length > 0 ? { dates } : {}) },
    ...(Object.keys(style).length > 0 ? { style } : {}),
    title: title ?? BLANK,
    ...(preamble ? { preamble } : {}),
    sections: parts.sections.length > 0 ? parts.sections : [{ id: '', title: BLANK }],
    ...filled('jointUses', parts.jointUses),
    ...filled('supplements', parts.supplements),
    ...filled('closing', parts.closing),
    ...filled('contacts', parts.contacts),
    contractors: contractors.contractors,
  };
}

/** Heads and feet of pages name the society, whose pages they are. */
const BESIDE: ReadonlySet<LeftoverReason> = new Set(['running-head', 'furniture', 'before-title']);

function besideText({ leftovers }: Ledger): string[] {
  return leftovers.filter(({ reason }) => BESIDE.has(reason)).map(({ text }) => text);
}

function filled<K extends string, T>(key: K, list: T[]): { [P in K]?: T[] } {
  // A computed key of a generic type is typed as a string.
  return (list.length > 0 ? { [key]: list } : {}) as { [P in K]?: T[] };
}
