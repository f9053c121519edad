import { greatest, least } from '../drawn/measures.ts';
import type { FlowCharacter } from '../lines/page-flow.ts';
import type { TaggedTable } from '../structure/tagged-tables.ts';

/** A table of a flow: the characters of each cell, row by row. */
export interface SetTable {
  readonly rows: Rows;
  /** The left and the right edge of the words in each column. */
  readonly columns: readonly (readonly [number, number])[];
  /** The first baseline. */
  readonly top: number;
}

type Rows = readonly (readonly (readonly FlowCharacter[])[])[];

/** How much rows and cells may overlap, in ems. */
const OVERLAP_EM = 0.5;

/**
 * Returns the tables that a structure names, with the characters of their cells, and as `others` the characters
 * outside tables. A table counts only if its rows follow each other down the page and its cells do not overlap.
 */
export function setTables(
  characters: readonly FlowCharacter[],
  named: readonly TaggedTable[],
): { readonly tables: SetTable[]; readonly others: readonly FlowCharacter[] } {
  const byContent = new Map<number, FlowCharacter[]>();
  for (const character of characters) {
    const { mcid } = character;
    if (mcid === undefined) continue;
    const known = byContent.get(mcid);
    if (known) known.push(character);
    else byContent.set(mcid, [character]);
  }
  const taken = new Set<FlowCharacter>();
  const right = greatest(characters.map(({ end }) => end));
  const tables = named.flatMap((table) => {
    const rows = table.map((cells) =>
      cells.map((contents) => [...contents].flatMap((mcid) => byContent.get(mcid) ?? [])),
    );
    const own = rows.flat(2);
    const all = own.filter(({ text }) => text.trim() !== '');
    const areOwn = new Set(own).size === own.length && !own.some((one) => taken.has(one));
    if (all.length === 0 || !areOwn || !isSetAsTable(rows)) return [];
    for (const one of own) taken.add(one);
    const starts = columnStarts(rows);
    const top = least(all.map(({ baseline }) => baseline));
    const inOrder = rows.map((row) => inColumns(row, starts));
    return [{ rows: inOrder, columns: edgesOf(inOrder, [...starts.slice(1), right], starts), top }];
  });
  return { tables, others: characters.filter((one) => !taken.has(one)) };
}

function isSetAsTable(rows: Rows): boolean {
  let above = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const own = row.flat();
    // A row of pictures has no place.
    if (own.length === 0) continue;
    const top = least(own.map(({ baseline }) => baseline));
    if (top < above || row.some((cell, index) => overlapsNext(cell, row[index + 1]))) return false;
    above = top;
  }
  return rows.some((row) => row.filter((cell) => cell.length > 0).length > 1);
}

function overlapsNext(cell: readonly FlowCharacter[], next: readonly FlowCharacter[] | undefined): boolean {
  if (!next || cell.length === 0 || next.length === 0) return false;
  const em = OVERLAP_EM * (next[0]?.size ?? 0);
  return greatest(cell.map(({ end }) => end)) - em > least(next.map(({ start }) => start));
}

/** Returns where the columns begin, by the rows that have a cell in each column. */
function columnStarts(rows: Rows): number[] {
  const count = greatest(rows.map(({ length }) => length));
  const whole = rows.filter(({ length }) => length === count);
  return Array.from({ length: count }, (_, column) =>
    least(whole.flatMap((row) => (row[column] ?? []).map(({ start }) => start))),
  );
}

/**
 * A column is as wide as its longest line. But if there is more room than this beside it, no line had to end there,
 * and the column goes up to the next one.
 */
const ROOM_EM = 3;

function edgesOf(
  rows: Rows,
  nexts: readonly number[],
  starts: readonly number[],
): (readonly [number, number])[] {
  return starts.map((start, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []).filter(({ text }) => text.trim() !== '');
    const next = nexts[column] ?? start;
    const end = greatest(cells.map((one) => one.end));
    return [start, next - end > ROOM_EM * (cells[0]?.size ?? 0) ? next : end] as const;
  });
}

/**
 * Returns a row with a cell for each column. If a row has fewer cells, some span several columns: a cell belongs to
 * the column in which it begins, and an empty one to the next free column.
 */
function inColumns(row: Rows[number], columns: readonly number[]): Rows[number] {
  if (row.length === columns.length) return row;
  const cells: (readonly FlowCharacter[])[] = columns.map(() => []);
  let from = 0;
  for (const [index, cell] of row.entries()) {
    const start = least(cell.map((one) => one.start)) + OVERLAP_EM * (cell[0]?.size ?? 0);
    const last = columns.length - (row.length - index);
    const begins = (at: number, column: number) => column >= from && column <= last && at <= start;
    if (cell.length > 0) from = Math.max(from, columns.findLastIndex(begins));
    cells[from] = cell;
    from += 1;
  }
  return cells;
}
