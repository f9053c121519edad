import { type Entry, numberOf, wholeText } from '../entry.ts';
import { companiesIn } from '../phrases/clause-parties.ts';
import { groupHeadingIn } from '../phrases/group-heading.ts';
import { type ContractorColumn, contractorColumnOf } from './contractor-tables.ts';
import { isEmptyCell, withTables } from './table-cells.ts';

/**
 * Returns the lines without tables in which one column names sections, the next one groups and the third one their
 * items: 「保険給付｜内部での利用｜資格の確認」. Each row becomes the heading of its section, if it has one, and lines below it.
 */
export function withGroupedRows(entries: readonly Entry[]): Entry[] {
  const columns = groupColumns(entries);
  return withTables(entries, (table, cells) => {
    const column = columns.get(table);
    return column === undefined ? undefined : groupedRowsAsLines(cells, column);
  });
}

/**
 * Returns the column that names groups, for each table that has one. It must do so in two rows; one row is enough if
 * another table has such a column.
 */
function groupColumns(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const rows = new Map<number, Map<number, Set<number>>>();
  for (const { cell, text } of entries) {
    if (!cell || !groupHeadingIn(text)?.isKnown) continue;
    const columns = rows.get(cell.table) ?? new Map<number, Set<number>>();
    rows.set(cell.table, columns);
    columns.set(cell.column, (columns.get(cell.column) ?? new Set()).add(cell.row));
  }
  const isHeadOfColumns = (columns: ReadonlyMap<number, ReadonlySet<number>>) =>
    [...columns.values()].filter((ofColumn) => ofColumn.has(0) || ofColumn.has(1)).length > 1;
  const found = new Map<number, number>();
  for (const [table, columns] of rows)
    for (const [column, ofColumn] of columns)
      if (ofColumn.size > 1 && !found.has(table) && (column > 0 || !isHeadOfColumns(columns)))
        found.set(table, column);
  const known = new Set(found.values());
  for (const [table, columns] of rows) {
    const [[column] = []] = columns;
    if (columns.size === 1 && column === 0 && known.has(0)) found.set(table, 0);
  }
  return found;
}

/**
 * Returns the cells of a table as lines. The cells of its head come after the first line. `groupColumn` is the column
 * that names groups.
 */
function groupedRowsAsLines(cells: readonly Entry[], groupColumn: number): Entry[] {
  const first = cells.find(({ cell, text }) => cell?.column === groupColumn && groupHeadingIn(text)?.isKnown);
  const headRows = first?.cell?.row ?? 0;
  const filled = new Map<number, Set<number>>();
  for (const { cell } of cells)
    if (cell) filled.set(cell.row, (filled.get(cell.row) ?? new Set()).add(cell.column));
  // A row with one cell, above the groups, names what the groups are about.
  const isAlone = ({ cell }: Entry) => cell?.column === 0 && filled.get(cell.row)?.size === 1;
  const isHead = (entry: Entry) =>
    entry.cell !== undefined && entry.cell.row < headRows && !(groupColumn === 0 && isAlone(entry));
  const heads = cells.filter(isHead);
  const tells = new Map(
    heads.flatMap(({ cell, text }) => {
      const column = cell && contractorColumnOf(text);
      return column ? [[cell.column, column] as const] : [];
    }),
  );
  let count = 0;
  let group: string | undefined;
  const lines = cells
    .filter((entry) => !isHead(entry))
    .map((entry): Entry => {
      const { cell, ...line } = entry;
      const column = cell?.column ?? 0;
      if (isEmptyCell(line)) return { ...line, isTableHead: true };
      if (column > groupColumn) return toldOf(line, tells.get(column));
      if (column === groupColumn && (groupColumn > 0 || !isAlone(entry))) {
        // Each row of a group may name the group again.
        const isSame = wholeText(line) === group;
        group = wholeText(line);
        return isSame ? { ...line, isTableHead: true } : line;
      }
      group = undefined;
      count += 1;
      const number = { kind: 'number', family: 'row', ordinal: count, raw: '' } as const;
      return numberOf(line) ? line : { ...line, marks: [...line.marks, number] };
    });
  // The heading in the first row must open the first section, so the head of the table comes after it.
  const [opening, ...rest] = lines;
  const heading = heads.map(({ cell: _, ...line }): Entry => ({ ...line, isTableHead: true }));
  return opening ? [opening, ...heading, ...rest] : heading;
}

/** Returns a cell after the groups as a line: an item, or the companies of the item before it. */
function toldOf(line: Entry, column: ContractorColumn | undefined): Entry {
  if (column !== 'name')
    return column === undefined || column === 'work' ? line : { ...line, isWithinItem: true };
  const signs = line.marks.map(({ raw }) => raw);
  return { ...line, marks: [], text: '', engaged: { ...companiesIn(line.text), signs } };
}
