import { isContactLabel } from '../phrases/contact-lines.ts';
import type { Entry } from '../phrases/entry.ts';

/** Returns where tables begin that are a desk's without saying so: all of their rows are headed as a desk's lines are. */
export function deskTables(entries: readonly Entry[]): ReadonlySet<number> {
  const firsts = new Map<number, number>();
  const rows = new Map<number, number>();
  const others = new Set<number>();
  for (const [index, { cell, text }] of entries.entries()) {
    if (!cell) continue;
    if (!firsts.has(cell.table)) firsts.set(cell.table, index);
    if (cell.column > 0) continue;
    if (isContactLabel(text)) rows.set(cell.table, (rows.get(cell.table) ?? 0) + 1);
    else others.add(cell.table);
  }
  return new Set(
    [...firsts].flatMap(([table, index]) =>
      (rows.get(table) ?? 0) > 1 && !others.has(table) ? [index] : [],
    ),
  );
}
