import type { NoticeSource, Section } from '../../../notice/source.generated.ts';
import { type Entry, wholeText } from '../entry.ts';
import { isContractorsTitle, withContractorLines, withEntrusted } from '../lines/contractor-lines.ts';
import { withContractorRows } from '../lines/contractor-tables.ts';
import { withoutTickTables } from '../lines/tick-tables.ts';
import type { Region } from '../outline/region.ts';
import { BLANK } from '../phrases/blanks.ts';
import { wholeBracketed } from '../phrases/bracketed.ts';
import { headedTables } from '../phrases/table-columns.ts';
import type { RegionKind } from '../phrases/topics.ts';
import { readContacts } from './read-contact.ts';
import { readJointUse } from './read-joint-use.ts';
import { readJointUseTable } from './read-joint-use-table.ts';
import { readSection } from './read-section.ts';
import { readSupplement } from './read-supplement.ts';
import { purposesTableIn, sectionsOfTable } from './read-table.ts';
import type { Reading } from './reading.ts';

/** The parts of a notice that the regions of its document give, in order. */
export type NoticeParts = Required<
  Pick<NoticeSource, 'sections' | 'jointUses' | 'supplements' | 'contacts' | 'closing'>
>;

/** What a region of the document gives: parts of the notice, and as `after` the lines that belong to none. */
interface RegionRead {
  readonly parts: Partial<NoticeParts>;
  readonly after: readonly Entry[];
}

/** Returns what a region of the document gives. */
export function readRegion(region: Region, reading: Reading): RegionRead {
  const { heading, chapter } = region;
  if (chapter) reading.ledger.leave(wholeText(chapter), chapter.spot, 'no-place');
  if (heading) reading.ledger.mark(...heading.marks.map(({ raw }) => raw));
  const bracketed = heading && heading.text !== region.title ? wholeBracketed(heading.text) : undefined;
  if (bracketed) reading.ledger.mark(bracketed.open, bracketed.close);
  return READERS[region.kind](region, reading);
}

/** How each kind of region is read. */
const READERS: Readonly<Record<RegionKind, (region: Region, reading: Reading) => RegionRead>> = {
  section: readSections,
  'joint-use': (region, reading) => {
    if (!region.heading) {
      const { jointUses, after } = readJointUseTable(region.body, reading);
      return { parts: { jointUses }, after };
    }
    const { jointUse, after } = readJointUse(region, reading);
    return { parts: { jointUses: [jointUse] }, after };
  },
  supplement: (region, reading) => {
    const after = region.body.filter(({ role }) => role === 'body');
    const body = region.body.filter(({ role }) => role !== 'body');
    if (body.length === 0) {
      // A heading with nothing below it is read as a section, because only its words are known.
      const read = readSections({ ...region, body }, reading);
      return { ...read, after: [...read.after, ...after] };
    }
    return { parts: { supplements: [readSupplement({ ...region, body }, reading)] }, after };
  },
  contacts: (region, reading) => ({ parts: { contacts: readContacts(region, reading) }, after: [] }),
};

function readSections(region: Region, reading: Reading): RegionRead {
  const { heading, title } = region;
  const rows = withContractorRows(withoutTickTables(region.body, reading.ledger));
  const body = isContractorsTitle(title) ? withContractorLines(rows) : rows;
  let section: Section = { id: heading?.id ?? '', title };
  const ofRows: Section[] = [];
  const tables = headedTables(body);
  // Without a heading, only work of contractors makes a section: the heading of a part may have cut off a table at
  // its head.
  const readLines = (lines: readonly Entry[]) => {
    if (!heading && !lines.some(({ engaged }) => engaged)) return lines;
    const read = readSection(section, withEntrusted(lines), reading, heading);
    section = read.section;
    return read.after;
  };
  let found = purposesTableIn(body, tables, reading);
  const after: Entry[] = [...readLines(found?.before ?? body)];
  while (found) {
    const read = sectionsOfTable(found.table, section, reading);
    section = read.outer;
    ofRows.push(...read.sections);
    const next = purposesTableIn(found.behind, tables, reading);
    after.push(...(next ? readLines(next.before) : found.behind));
    found = next;
  }
  if (heading && !section.groups && !section.lead) reading.ledger.doubt('section-empty', heading.spot, title);
  if (heading) return { parts: { sections: [section, ...ofRows] }, after };
  if (!section.groups) return { parts: { sections: ofRows }, after };
  reading.ledger.doubt('sections-missing', body[0]?.spot ?? { line: 1 }, '', BLANK);
  return { parts: { sections: [...ofRows, { ...section, title: BLANK }] }, after };
}
