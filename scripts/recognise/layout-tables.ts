import { type Entry, wholeText } from './entry.ts';
import { type Mark, withoutMarks } from './marks.ts';
import { withTables } from './tables.ts';

/**
 * Returns the lines with tables undone that only set numbers apart from what they number, as letters do whose tables
 * have no borders: 「１｜保険給付に必要な利用目的」. A number becomes the mark of the line beside it.
 */
export function withoutLayoutTables(entries: readonly Entry[]): Entry[] {
  return withTables(entries, (_, cells) => {
    const numbers = numbersIn(cells);
    return numbers && linesOf(cells, numbers);
  });
}

/**
 * By row, the numbers in the first of two columns, where it holds nothing else. The first row has one, because a table
 * with a head is no layout; and there are two, because one alone may be a name or an amount.
 */
function numbersIn(cells: readonly Entry[]): ReadonlyMap<number, Mark> | undefined {
  const numbers = new Map<number, Mark>();
  for (const entry of cells) {
    const { row = 0, column = 0 } = entry.cell ?? {};
    if (column > 1) return undefined;
    if (column === 1) continue;
    const number = numberAlone(entry);
    if (!number || numbers.has(row) || number.ordinal !== numbers.size + 1) return undefined;
    numbers.set(row, number);
  }
  const isBesideLines = [...numbers.keys()].every((row) =>
    cells.some(({ cell }) => cell?.row === row && cell.column === 1),
  );
  return numbers.has(0) && numbers.size > 1 && isBesideLines ? numbers : undefined;
}

function numberAlone(entry: Entry): Mark | undefined {
  const raw = wholeText(entry);
  const { marks, text } = withoutMarks(`${raw} ${REST}`, 1);
  const [mark] = marks;
  return mark?.kind === 'number' && text === REST ? { ...mark, raw } : undefined;
}

/** Any word: what is nothing but a number is no mark. */
const REST = '語';

function linesOf(cells: readonly Entry[], numbers: ReadonlyMap<number, Mark>): Entry[] {
  const given = new Set<number>();
  return cells.flatMap(({ cell, ...entry }): Entry[] => {
    if (!cell || cell.column === 0) return [];
    const number = given.has(cell.row) ? undefined : numbers.get(cell.row);
    given.add(cell.row);
    return [number ? { ...entry, marks: [number, ...entry.marks] } : entry];
  });
}
