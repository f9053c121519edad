import { type Entry, wholeText } from './entry.ts';
import type { Ledger } from './ledger.ts';

/** What a cell has that only says whether its row goes with its column. */
const TICK = /^[○〇◯●◎×✕✓✔レ－―-]$/u;
/** So many of them are no mere gaps. */
const ENOUGH = 2;

/** Returns the lines without the tables that only tick off what goes together; their rows are left, for ticks are no items. */
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
  const ticks = new Map<number, number>();
  const others = new Set<number>();
  for (const { cell, text } of entries) {
    if (!cell || cell.row === 0 || cell.column === 0) continue;
    if (TICK.test(text)) ticks.set(cell.table, (ticks.get(cell.table) ?? 0) + 1);
    else others.add(cell.table);
  }
  return new Set(
    [...ticks].flatMap(([table, count]) => (count >= ENOUGH && !others.has(table) ? [table] : [])),
  );
}
