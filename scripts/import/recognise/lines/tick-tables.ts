import { type Entry, wholeText } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { isEmptyCell } from './table-cells.ts';

/** A sign that only says whether a row applies to a column. */
const TICK = /^[○〇◯●◎×✕✓✔レ]$/u;
/** One sign alone may mean anything. */
const ENOUGH = 2;

/**
 * Returns the lines without tables that only tick off what belongs together. Their rows are noted as left over,
 * because ticks are not items.
 */
export function withoutTickTables(entries: readonly Entry[], ledger: Ledger): Entry[] {
  const ticked = tickTables(entries);
  const rows = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { cell } = entry;
    if (!cell || !ticked.has(cell.table)) continue;
    const key = `${cell.table} ${cell.row}`;
    const row = rows.get(key);
    if (row) row.push(entry);
    else rows.set(key, [entry]);
  }
  for (const row of rows.values())
    if (row[0]) ledger.leave(row.map(wholeText).join('　'), row[0].spot, 'no-place');
  return entries.filter(({ cell }) => !cell || !ticked.has(cell.table));
}

function tickTables(entries: readonly Entry[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  const ticked = new Set<number>();
  const others = new Set<number>();
  for (const entry of entries) {
    const { cell, text } = entry;
    if (!cell || cell.row === 0 || cell.column === 0) continue;
    if (TICK.test(text)) ticked.add(cell.table);
    // Dashes alone tick nothing: a column of remarks may have only dashes.
    else if (!isEmptyCell(entry)) others.add(cell.table);
    counts.set(cell.table, (counts.get(cell.table) ?? 0) + 1);
  }
  return new Set([...ticked].filter((table) => !others.has(table) && (counts.get(table) ?? 0) >= ENOUGH));
}
