import type { Element } from '../reader/read-structure.ts';
import { attribute, elementsIn } from './element-queries.ts';

/**
 * Returns the number of columns that each row fills, with the cells that reach down from above. NaN if cells overlap.
 */
export function rowWidths(table: Element): number[] {
  const taken: Set<number>[] = [];
  const groups = elementsIn(table).flatMap((child) =>
    child.role === 'TR' ? [[child]] : [elementsIn(child)],
  );
  const rows = groups.flat().filter(({ role }) => role === 'TR');
  for (const [index, row] of rows.entries()) {
    const filled = rowAt(taken, index);
    let column = 0;
    for (const cell of elementsIn(row)) {
      while (filled.has(column)) column += 1;
      const [width, height] = [span(cell, 'ColSpan'), span(cell, 'RowSpan')];
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const place = rowAt(taken, index + down);
          if (place.has(column + right)) place.add(Number.NaN);
          place.add(column + right);
        }
      }
    }
  }
  return taken.map((columns) => (columns.has(Number.NaN) ? Number.NaN : columns.size));
}

function rowAt(rows: Set<number>[], index: number): Set<number> {
  const row = rows[index] ?? new Set<number>();
  rows[index] = row;
  return row;
}

function span(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  const value = attribute(cell, 'Table', key);
  return typeof value === 'number' ? value : 1;
}
