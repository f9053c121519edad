import type { NoticeSource, Section } from '../../../notice/source.generated.ts';
import { isContractorsTitle, withContractorLines, withEntrusted } from '../lines/contractor-lines.ts';
import { withContractorRows } from '../lines/contractor-tables.ts';
import { withoutTickTables } from '../lines/tick-tables.ts';
import type { Region } from '../outline/region.ts';
import { BLANK } from '../phrases/blanks.ts';
import { wholeBracketed } from '../phrases/brackets.ts';
import { type Entry, wholeText } from '../phrases/entry.ts';
import { headedTables } from '../phrases/table-columns.ts';
import type { RegionKind } from '../phrases/topics.ts';
import { readContacts } from './read-contact.ts';
import { readJointUse } from './read-joint-use.ts';
import { readJointUseTable } from './read-joint-use-table.ts';
import { readSection } from './read-section.ts';
import { readSupplement } from './read-supplement.ts';
import { purposesTableIn, sectionsOfTable } from './read-table.ts';
import type { Reading } from './reading.ts';

/** The parts of a notice that its document's regions fill, in the order in which they are met. */
export type NoticeParts = Required<
  Pick<NoticeSource, 'sections' | 'jointUses' | 'supplements' | 'contacts' | 'closing'>
>;

/** Reads a part of the document into the notice's parts; returns the lines that are of none. */
export function readRegion(region: Region, parts: NoticeParts, reading: Reading): readonly Entry[] {
  const { heading, chapter } = region;
  if (chapter) reading.ledger.leave(wholeText(chapter), chapter.spot, 'no-place');
  if (heading) reading.ledger.mark(...heading.marks.map(({ raw }) => raw));
  const bracketed = heading && heading.text !== region.title ? wholeBracketed(heading.text) : undefined;
  if (bracketed) reading.ledger.mark(bracketed.open, bracketed.close);
  return READERS[region.kind](region, parts, reading);
}

/** How each kind of part is read. */
const READERS: Readonly<
  Record<RegionKind, (region: Region, parts: NoticeParts, reading: Reading) => readonly Entry[]>
> = {
  section: readSections,
  'joint-use': (region, parts, reading) => {
    if (!region.heading) {
      const { jointUses, after } = readJointUseTable(region.body, reading);
      parts.jointUses.push(...jointUses);
      return after;
    }
    const { jointUse, after } = readJointUse(region, reading);
    parts.jointUses.push(jointUse);
    return after;
  },
  supplement: (region, parts, reading) => {
    const after = region.body.filter(({ role }) => role === 'body');
    const body = region.body.filter(({ role }) => role !== 'body');
    if (body.length === 0) {
      // A heading with nothing below it is a section: only its own words are known.
      return [...readSections({ ...region, body }, parts, reading), ...after];
    }
    parts.supplements.push(readSupplement({ ...region, body }, reading));
    return after;
  },
  contacts: (region, parts, reading) => {
    parts.contacts.push(...readContacts(region, reading));
    return [];
  },
};

function readSections(region: Region, parts: NoticeParts, reading: Reading): readonly Entry[] {
  const { heading, title } = region;
  const rows = withContractorRows(withoutTickTables(region.body, reading.ledger));
  const body = isContractorsTitle(title) ? withContractorLines(rows) : rows;
  const section: Section = { id: heading?.id ?? '', title };
  if (heading) parts.sections.push(section);
  const tables = headedTables(body);
  let found = purposesTableIn(body, tables, reading);
  // Under no heading only contractors' work makes a section: a table may be cut off at its head by a part's heading.
  const readLines = (lines: readonly Entry[]) =>
    heading || lines.some(({ engaged }) => engaged)
      ? readSection(section, withEntrusted(lines), reading, heading)
      : lines;
  const after = [...readLines(found?.before ?? body)];
  while (found) {
    parts.sections.push(...sectionsOfTable(found.table, section, reading));
    const next = purposesTableIn(found.behind, tables, reading);
    after.push(...(next ? readLines(next.before) : found.behind));
    found = next;
  }
  if (heading && !section.groups && !section.lead) reading.ledger.doubt('section-empty', heading.spot, title);
  if (!heading && section.groups) {
    reading.ledger.doubt('sections-missing', body[0]?.spot ?? { line: 1 }, '', BLANK);
    parts.sections.push({ ...section, title: BLANK });
  }
  return after;
}
