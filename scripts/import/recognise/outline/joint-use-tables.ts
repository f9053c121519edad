import type { Entry } from '../entry.ts';
import { type JointUseLabel, labelPart } from '../phrases/joint-use-labels.ts';

/** The contents of each column in a table of joint uses. One column may contain their titles. */
export type JointUseColumns = ReadonlyMap<number, JointUseLabel | 'lead' | 'title'>;

/** If the head of a table names this many of the four particulars, each row is a joint use. */
const ENOUGH = 3;

/** Returns the tables in which each row is a joint use, with the index of their first line. */
export function jointUseTables(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const heads = new Map<number, Entry[]>();
  const starts = new Map<number, number>();
  const filled = new Set<number>();
  for (const [index, entry] of entries.entries()) {
    const { cell } = entry;
    if (!cell) continue;
    if (!starts.has(cell.table)) starts.set(cell.table, index);
    if (cell.row > 0) {
      filled.add(cell.table);
      continue;
    }
    const head = heads.get(cell.table);
    if (head) head.push(entry);
    else heads.set(cell.table, [entry]);
  }
  return new Map(
    [...starts].filter(
      ([table]) => filled.has(table) && jointUseColumns(heads.get(table) ?? []) !== undefined,
    ),
  );
}

/** Returns the columns by the cells of the head; undefined if these are not the labels of joint uses. */
export function jointUseColumns(head: readonly Entry[]): JointUseColumns | undefined {
  const texts = new Map<number, string>();
  for (const { cell, text } of head)
    if (cell) texts.set(cell.column, `${texts.get(cell.column) ?? ''}${text}`);
  const columns = new Map(
    [...texts].map(([column, text]) => {
      const part = labelPart(text, true);
      return [column, part?.rest === '' ? part.place : ('title' as const)] as const;
    }),
  );
  const places = [...columns.values()];
  const labels = new Set(places.filter((place) => place !== 'lead' && place !== 'title'));
  // The head above the titles may be empty.
  if (!columns.has(0)) columns.set(0, 'title');
  const named = [...columns].filter(([, place]) => place === 'title').map(([column]) => column);
  return labels.size >= ENOUGH && named.length === 1 && named[0] === 0 ? columns : undefined;
}
