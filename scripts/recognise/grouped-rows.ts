import { companiesIn } from './clause-parties.ts';
import { type ContractorColumn, contractorColumnOf } from './contractor-tables.ts';
import { type Entry, numberOf } from './entry.ts';
import { groupHeadingIn } from './group-heading.ts';
import { isEmptyCell, withTables } from './tables.ts';

/**
 * Returns the lines with tables undone of which one column names sections, the next groups and a third their items:
 * 「保険給付｜内部での利用｜資格の確認」. Each row becomes its heading, where it has one, and the lines below it.
 */
export function withGroupedRows(entries: readonly Entry[]): Entry[] {
  const columns = groupColumns(entries);
  return withTables(entries, (table, cells) => {
    const column = columns.get(table);
    return column === undefined ? undefined : linesOf(cells, column);
  });
}

/** The column of each table that names groups in two rows or more. */
function groupColumns(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const counts = new Map<string, number>();
  const columns = new Map<number, number>();
  for (const { cell, text } of entries) {
    if (!cell || cell.column === 0 || !groupHeadingIn(text)?.isKnown) continue;
    const key = `${cell.table} ${cell.column}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > 1 && !columns.has(cell.table)) columns.set(cell.table, cell.column);
  }
  return columns;
}

function linesOf(cells: readonly Entry[], groupColumn: number): Entry[] {
  const first = cells.find(({ cell, text }) => cell?.column === groupColumn && groupHeadingIn(text)?.isKnown);
  const headRows = first?.cell?.row ?? 0;
  const isHead = ({ cell }: Entry) => cell !== undefined && cell.row < headRows;
  const heads = cells.filter(isHead);
  const tells = new Map(
    heads.flatMap(({ cell, text }) => {
      const column = cell && contractorColumnOf(text);
      return column ? [[cell.column, column] as const] : [];
    }),
  );
  let count = 0;
  const lines = cells
    .filter((entry) => !isHead(entry))
    .map((entry): Entry => {
      const { cell, ...line } = entry;
      const column = cell?.column ?? 0;
      if (isEmptyCell(line)) return { ...line, isTableHead: true };
      if (column > groupColumn) return toldOf(line, tells.get(column));
      if (column === groupColumn) return line;
      count += 1;
      const number = { kind: 'number', family: 'row', ordinal: count, raw: '' } as const;
      return numberOf(line) ? line : { ...line, marks: [...line.marks, number] };
    });
  // The first row's heading opens the first section: what the columns are called stands below it.
  const [opening, ...rest] = lines;
  const heading = heads.map(({ cell: _, ...line }): Entry => ({ ...line, isTableHead: true }));
  return opening ? [opening, ...heading, ...rest] : heading;
}

/** A cell behind the groups: the companies of the row's last item, or an item. */
function toldOf(line: Entry, column: ContractorColumn | undefined): Entry {
  if (column !== 'name')
    return column === undefined || column === 'work' ? line : { ...line, isWithinItem: true };
  const signs = line.marks.map(({ raw }) => raw);
  return { ...line, marks: [], text: '', engaged: { ...companiesIn(line.text), signs } };
}
