import type { Section } from '../../../notice/source.generated.ts';
import { isHeadingOnMyNumber } from '../../../notice/subject-words.ts';
import { NUMBER_SIGNS } from '../../../notice/vocabulary/list-marks.ts';
import { DIGIT } from '../../../notice/vocabulary/numbers.ts';
import { type Entry, numberOf, wholeText } from '../entry.ts';
import { isEmptyCell } from '../lines/table-cells.ts';
import { type GroupHeading, groupHeadingIn, kindAndHeading } from '../phrases/group-heading.ts';
import { groupBracketsOf, numberingOf } from '../phrases/style-sightings.ts';
import { tableColumnsOf } from '../phrases/table-columns.ts';
import { ItemsReader } from './read-items.ts';
import type { Reading } from './reading.ts';

/** A row of a table of purposes: its label, other words about it, and the lines of each column. */
interface Row {
  readonly label: Entry | undefined;
  readonly beside: readonly Entry[];
  readonly columns: readonly (readonly Entry[])[];
}

/** A table in which the columns are groups and the rows are sections. */
export interface PurposesTable {
  readonly head: readonly GroupHeading[];
  readonly headEntries: readonly Entry[];
  readonly rows: readonly Row[];
}

/** Words for work that others do, or that is told to others. */
const OUTWARD = /委託|提供|照会|求償|請求|連合会|健保連|事業主|他の/u;

/** A table, and the lines around it. */
interface FoundTable {
  readonly before: readonly Entry[];
  readonly table: PurposesTable;
  readonly behind: readonly Entry[];
}

/**
 * Returns the first table of purposes in a list of lines, with the lines before and after it; undefined if there is
 * none. The rows of the table are cells, or have become lines. `tables` gives the tables whose heads name groups, and
 * the row of the head.
 */
export function purposesTableIn(
  entries: readonly Entry[],
  tables: ReadonlyMap<number, number>,
  reading: Reading,
): FoundTable | undefined {
  const start = entries.findIndex(
    (entry) => tableColumnsOf(entry) !== undefined || (entry.cell && tables.has(entry.cell.table)),
  );
  const first = entries[start];
  if (!first) return undefined;
  const before = entries.slice(0, start);
  const columns = tableColumnsOf(first);
  if (columns)
    return { before, table: flattened(first, columns, entries.slice(start + 1), reading), behind: [] };
  const isOfTable = ({ cell }: Entry) => cell?.table === first.cell?.table;
  const rest = entries.slice(start);
  return {
    before,
    table: ofCells(rest.filter(isOfTable), tables.get(first.cell?.table ?? -1) ?? 0),
    behind: rest.filter((entry) => !isOfTable(entry)),
  };
}

/**
 * Returns a table whose cells have become lines. A numbered line begins a row. A line after a blank line begins a cell.
 */
function flattened(
  headEntry: Entry,
  head: readonly GroupHeading[],
  entries: readonly Entry[],
  reading: Reading,
): PurposesTable {
  const rows: { label: Entry | undefined; items: Entry[] }[] = [];
  let firstLabel: Entry | undefined;
  for (const entry of entries) {
    const isLabel =
      entry.engaged !== undefined
        ? false
        : entry.marks.length === 0
          ? rows.length === 0
          : numberOf(entry) !== undefined && (!firstLabel || sameNumbering(firstLabel, entry));
    if (isLabel) {
      firstLabel ??= entry;
      rows.push({ label: entry, items: [] });
    } else if (rows.length === 0) rows.push({ label: undefined, items: [entry] });
    else rows.at(-1)?.items.push(entry);
  }
  return {
    head,
    headEntries: [headEntry],
    rows: rows.map(({ label, items }) => ({
      label,
      beside: [],
      columns: itemsByColumn(items, head, reading),
    })),
  };
}

function sameNumbering(a: Entry, b: Entry): boolean {
  return numberOf(a)?.family === numberOf(b)?.family;
}

/** Distributes the items of a row among the columns from the first one on: at blank lines, or else by their words. */
function itemsByColumn(items: readonly Entry[], head: readonly GroupHeading[], reading: Reading): Entry[][] {
  const columns: Entry[][] = head.map(() => []);
  const areParted = items.some(({ isApart }, index) => index > 0 && isApart);
  let column = 0;
  for (const [index, entry] of items.entries()) {
    const goesOn = areParted
      ? index > 0 && entry.isApart
      : OUTWARD.test(entry.text) && head[column]?.kind === 'internal';
    if (goesOn && column < columns.length - 1) column += 1;
    if (!areParted)
      reading.ledger.doubt('cell-by-words', entry.spot, entry.text, head[column]?.heading ?? '');
    columns[column]?.push(entry);
  }
  return columns;
}

/** Returns a table with cells. Columns that are not headed by a group name the rows. */
function ofCells(ofTable: readonly Entry[], headRow: number): PurposesTable {
  const headEntries = ofTable.filter(({ cell }) => cell && cell.row <= headRow);
  // A column belongs to one group, whatever else its head names.
  const byColumn = new Map<number, GroupHeading>();
  for (const { text, cell } of headEntries) {
    const heading = groupHeadingIn(text);
    if (heading?.isKnown && cell?.row === headRow && !byColumn.has(cell.column))
      byColumn.set(cell.column, heading);
  }
  const headed = [...byColumn].map(([column, heading]) => ({ column, heading }));
  const rows = new Map<number, Entry[]>();
  for (const entry of ofTable) {
    const row = entry.cell?.row ?? 0;
    const cells = rows.get(row);
    if (cells) cells.push(entry);
    else if (row > headRow) rows.set(row, [entry]);
  }
  const namesOf = (cells: readonly Entry[]) => cells.filter(({ cell }) => !byColumn.has(cell?.column ?? 0));
  const labels = labelColumn([...rows.values()].map(namesOf), Math.min(...byColumn.keys()));
  return {
    head: headed.map(({ heading }) => heading),
    headEntries,
    rows: [...rows.values()].map((cells) => {
      const names = namesOf(cells);
      const named = names.filter(({ text }) => !BARE_NUMBER.test(text));
      const label = named.find(({ cell }) => cell?.column === labels) ?? named[0] ?? names[0];
      return {
        label,
        beside: names.filter((entry) => entry !== label),
        columns: headed.map(({ column }) => cells.filter(({ cell }) => cell?.column === column)),
      };
    }),
  };
}

/** Returns the column before the groups that names most rows. A cell in another column may be about several rows. */
function labelColumn(rows: readonly (readonly Entry[])[], end: number): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const columns = row.filter(({ text }) => !BARE_NUMBER.test(text)).map(({ cell }) => cell?.column ?? 0);
    for (const column of new Set(columns))
      if (column < end) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, counted], [b, other]) => other - counted || a - b);
  return most?.[0];
}

/** A column of its own may number the rows. */
const BARE_NUMBER = new RegExp(`^[(（]?(?:${DIGIT}{1,2}|[${NUMBER_SIGNS.circled}])[)）.．]?$`, 'u');

/** The head of a column that names the rows. */
const SAYS_COLUMN =
  /^(?:区\s*分|業務|事業|項\s*目|番号|No\.?|種別|分類|(?:業務|事業|利用目的)(?:の)?(?:区分|種類|名))$/u;

/**
 * Returns a section for each row of a table that has a label. Rows without a label add their groups to `outer`, which
 * is returned too.
 */
export function sectionsOfTable(
  table: PurposesTable,
  outer: Section,
  reading: Reading,
): { readonly sections: Section[]; readonly outer: Section } {
  const { ledger } = reading;
  for (const entry of table.headEntries) {
    if (entry.cell && !groupHeadingIn(entry.text)?.isKnown && !SAYS_COLUMN.test(entry.text))
      ledger.leave(wholeText(entry), entry.spot, 'no-place');
    else ledger.mark(wholeText(entry));
  }
  for (const { open } of table.head) reading.style.see('groupBrackets', groupBracketsOf(open) ?? '【】');
  const sections: Section[] = [];
  let unnamed = outer;
  for (const row of table.rows) {
    const { label } = row;
    if (label) sections.push(withRow({ id: '', title: label.text }, row, table, outer, reading));
    else unnamed = withRow(unnamed, row, table, outer, reading);
  }
  return { sections, outer: unnamed };
}

/** Returns a section with the groups that a row of a table adds. */
function withRow(
  section: Section,
  { label, beside, columns }: Row,
  { head }: PurposesTable,
  outer: Section,
  reading: Reading,
): Section {
  const { ledger } = reading;
  const lead = beside.filter(({ text }) => !BARE_NUMBER.test(text)).map(wholeText);
  for (const entry of beside) if (BARE_NUMBER.test(entry.text)) ledger.mark(wholeText(entry));
  const number = label && numberOf(label);
  if (label) ledger.mark(...label.marks.map(({ raw }) => raw));
  const numbering = label?.cell && outer.title === '' ? numberingOf(number?.family) : undefined;
  if (numbering !== undefined) reading.style.see('sectionNumbering', numbering);
  else if (number) ledger.doubt('mark-changed', label.spot, `${number.raw} ${label.text}`, '1.');
  const groups = columns.flatMap((all, index) => {
    const heading = head[index];
    const entries = all.filter((entry) => !isEmptyCell(entry));
    for (const entry of all) if (!entries.includes(entry)) ledger.mark(wholeText(entry));
    if (!heading || entries.length === 0) return [];
    const items = new ItemsReader(reading, isHeadingOnMyNumber(section.title));
    for (const entry of entries)
      if (!items.read(entry)) ledger.leave(wholeText(entry), entry.spot, 'no-place');
    return [{ id: '', ...kindAndHeading(heading), items: items.items }];
  });
  return {
    ...section,
    ...(lead.length > 0 ? { lead: [...(section.lead ?? []), ...lead] } : {}),
    groups: [...(section.groups ?? []), ...groups],
  };
}
