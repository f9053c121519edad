import type { Entry } from '../entry.ts';
import { type GroupHeading, groupHeadingIn } from './group-heading.ts';

/**
 * Returns the groups that the head of a table names, if the head has become one line: 「内部での利用 他の事業者等への情報提供を伴う利用」.
 * Undefined for any other line.
 */
export function tableColumnsOf({ text, marks, cell }: Entry): readonly GroupHeading[] | undefined {
  if (marks.length > 0 || cell) return undefined;
  const parts = text.split(/[\s|｜]+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const headings = parts.flatMap((part) => groupHeadingIn(part) ?? []);
  return headings.length === parts.length && headings.every(({ isKnown }) => isKnown) ? headings : undefined;
}

/**
 * Returns the tables in which two cells of the first or the second row name groups, each with the number of that row.
 */
export function headedTables(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const counts = new Map<string, number>();
  const heads = new Map<number, number>();
  for (const { cell, text } of entries) {
    if (!cell || cell.row > 1 || heads.has(cell.table) || !groupHeadingIn(text)?.isKnown) continue;
    const key = `${cell.table} ${cell.row}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > 1) heads.set(cell.table, cell.row);
  }
  return heads;
}
