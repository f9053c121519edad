import { DASHES_AND_PROLONGED } from '../../../notice/vocabulary/dashes.ts';
import type { Entry } from '../entry.ts';

/** What a cell has that is left empty. */
const EMPTY = new RegExp(`^[${DASHES_AND_PROLONGED}]+$`, 'u');

/** Returns whether a cell only has a sign that it is empty: 「－」. */
export function isEmptyCell({ text }: Entry): boolean {
  return EMPTY.test(text);
}

/**
 * Returns the lines, with the cells of some tables replaced. The new lines take the place of the first cell. `linesFor`
 * makes them from the cells of a table in reading order. If it returns undefined, the cells stay.
 */
export function withTables(
  entries: readonly Entry[],
  linesFor: (table: number, cells: readonly Entry[]) => readonly Entry[] | undefined,
): Entry[] {
  const made = new Map<number, readonly Entry[] | undefined>();
  for (const [table, cells] of cellsByTable(entries)) made.set(table, linesFor(table, cells));
  const done = new Set<number>();
  return entries.flatMap((entry) => {
    const table = entry.cell?.table;
    const lines = table === undefined ? undefined : made.get(table);
    if (table === undefined || !lines) return [entry];
    if (done.has(table)) return [];
    done.add(table);
    return lines;
  });
}

function cellsByTable(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const tables = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (!entry.cell) continue;
    const cells = tables.get(entry.cell.table);
    if (cells) cells.push(entry);
    else tables.set(entry.cell.table, [entry]);
  }
  return tables;
}
