import type { Entry } from '../entry.ts';
import { isContactLabel } from '../phrases/contact-lines.ts';

/**
 * Returns the indexes at which tables begin that describe a desk without saying so: each row has a label such as a
 * telephone's.
 */
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
