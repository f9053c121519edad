import { TELEPHONE_LABEL } from '../../../notice/vocabulary/telephones.ts';
import { type Entry, wholeText } from '../entry.ts';
import { companiesIn, numberIn, type Parties, type Party } from '../phrases/clause-parties.ts';
import { isEmptyCell, withTables } from './table-cells.ts';

/** The contents of a column in a table of contractors. */
export type ContractorColumn = 'work' | 'name' | 'address' | 'telephone';

const COLUMNS: readonly (readonly [ContractorColumn, RegExp])[] = [
  [
    'name',
    /^(?:外部|業務|主な)?委託(?:先|業者|会社|事業者)(?:の?(?:名|名称|会社名|事業者名))?$|^(?:会社|業者|事業者|法人|企業|委託先)名$|^名称$/u,
  ],
  ['address', /^(?:所在地|住所)$/u],
  ['telephone', new RegExp(`^(?:${TELEPHONE_LABEL}|連絡先(?:電話)?)$`, 'u')],
  ['work', /業務|事業|事務|内容|用途|目的|事例/u],
];

/** What a column tells beside companies: 「委託先（連絡先）」. */
const BESIDE_NAME = new RegExp(
  `(?<=.)(?:[（(](?:連絡先|${TELEPHONE_LABEL}|所在地|住所)[)）]|[・、](?:連絡先|電話番号))$`,
  'u',
);

/** Returns the contents of a column by the words of its head, or undefined if they do not say it. */
export function contractorColumnOf(head: string): ContractorColumn | undefined {
  const words = head.replace(/\s/gu, '').replace(BESIDE_NAME, '');
  return COLUMNS.find(([, pattern]) => pattern.test(words))?.[0];
}

/**
 * Returns the lines with each row of a table of contractors as one line: the work, with the companies that do it. The
 * cells of the head and empty cells stay as they are.
 */
export function withContractorRows(entries: readonly Entry[]): Entry[] {
  const heads = headsIn(entries);
  return withTables(entries, (table, cells) => {
    const head = heads.get(table);
    return head && rowsAsLines(cells, head);
  });
}

/** Returns whether the lines contain a table of contractors. */
export function hasContractorTable(entries: readonly Entry[]): boolean {
  return headsIn(entries).size > 0;
}

/**
 * Returns the contents of the columns, for each table whose first row names contractors and their work or particulars.
 */
function headsIn(entries: readonly Entry[]): ReadonlyMap<number, ReadonlyMap<number, ContractorColumn>> {
  const heads = new Map<number, Map<number, ContractorColumn>>();
  const named = new Set<number>();
  for (const { cell, text } of entries) {
    if (cell?.row !== 0) continue;
    const column = contractorColumnOf(text);
    const head = heads.get(cell.table) ?? new Map<number, ContractorColumn>();
    heads.set(cell.table, head);
    if (/委託/u.test(text) && column === 'name') named.add(cell.table);
    if (column !== undefined && ![...head.values()].includes(column)) head.set(cell.column, column);
  }
  return new Map(
    [...heads].filter(([table, head]) => {
      const columns = new Set(head.values());
      return columns.has('name') && (columns.has('work') || (named.has(table) && columns.size > 1));
    }),
  );
}

function rowsAsLines(cells: readonly Entry[], head: ReadonlyMap<number, ContractorColumn>): Entry[] {
  const rows = new Map<number, Entry[]>();
  for (const entry of cells) {
    const row = entry.cell?.row ?? 0;
    const cellsOfRow = rows.get(row);
    if (cellsOfRow) cellsOfRow.push(entry);
    else rows.set(row, [entry]);
  }
  return [...rows].flatMap(([index, row]) => {
    if (index === 0) return row.map(unread);
    const filled = row.filter((entry) => !isEmptyCell(entry));
    return [...(filled.length > 0 ? rowLines(filled, head) : []), ...row.filter(isEmptyCell).map(unread)];
  });
}

/** Marks a cell that has no words of its own. */
function unread(entry: Entry): Entry {
  return { ...entry, isTableHead: true };
}

/** Returns a row as lines: the work with the companies, then the words of the other cells. */
function rowLines(row: readonly Entry[], head: ReadonlyMap<number, ContractorColumn>): Entry[] {
  const of = (column: ContractorColumn) => row.filter(({ cell }) => cell && head.get(cell.column) === column);
  const names = of('name');
  const [first] = names;
  if (!first) return row.map(withoutCell);
  const { engaged, rest } = engagedIn(names, of('address'), of('telephone'));
  const works = of('work');
  // A row without work continues the work of the row above.
  const [{ marks, ...work }, ...others] = works[0] ? [works[0], ...works.slice(1)] : [{ ...first, text: '' }];
  const notes = row.filter(({ cell }) => cell && !head.has(cell.column));
  const signs = names.flatMap((entry) => entry.marks.map(({ raw }) => raw));
  return [
    { ...work, marks: works[0] ? marks : [], engaged: { ...engaged, signs } },
    // The companies are named once. Their further work is below the first.
    ...[...others, ...rest, ...notes].map((entry) => ({ ...entry, isWithinItem: true })),
  ].map(withoutCell);
}

function withoutCell({ cell: _, ...entry }: Entry): Entry {
  return entry;
}

/** Returns the companies of a row. If there is only one, it gets the address and the number of the row. */
function engagedIn(
  names: readonly Entry[],
  addresses: readonly Entry[],
  telephones: readonly Entry[],
): { engaged: Parties; rest: readonly Entry[] } {
  const all = names.map(({ text }) => companiesIn(text));
  const parties = all.flatMap((one) => one.parties);
  const separators = all.flatMap((one) => one.separators);
  const [party] = parties;
  const numbered = addresses.length > 0 ? undefined : oneByOne(parties, telephones);
  if (numbered) return { engaged: { parties: numbered, separators }, rest: [] };
  const [address, telephone] = [addresses[0], telephones[0]];
  const number = telephone && numberIn(telephone.text);
  const isPlain = parties.length === 1 && party?.number === undefined && party?.address === undefined;
  if (!party || !isPlain || addresses.length > 1 || telephones.length > 1 || (telephone && !number))
    return { engaged: { parties, separators }, rest: [...addresses, ...telephones] };
  const whole: Party = {
    ...party,
    ...(address ? { address: wholeText(address) } : {}),
    ...(number?.number === undefined
      ? {}
      : { number: number.number, label: number.label, signs: number.signs }),
  };
  return { engaged: { parties: [whole], separators }, rest: [] };
}

/** Returns the companies, each with its number, if there are as many numbers as companies; else undefined. */
function oneByOne(parties: readonly Party[], telephones: readonly Entry[]): Party[] | undefined {
  const pieces = telephones.flatMap(({ text }) => text.split(/\s+(?=[0-9０-９(（])/u));
  const numbers = pieces.flatMap((piece) => numberIn(piece) ?? []);
  const isTold = parties.some(({ number, address }) => number !== undefined || address !== undefined);
  if (isTold || parties.length < 2 || numbers.length !== pieces.length || pieces.length !== parties.length)
    return undefined;
  return parties.map(({ name }, index) => ({ label: '', signs: '', ...numbers[index], name }));
}
