import { type Entry, wholeText } from '../entry.ts';
import { type Mark, withoutMarks } from '../phrases/marks.ts';
import { withTables } from './table-cells.ts';

/**
 * Returns the lines without tables that only set numbers apart, such as the borderless tables of letters:
 * 「１｜保険給付に必要な利用目的」. A number becomes the mark of the line beside it.
 */
export function withoutLayoutTables(entries: readonly Entry[]): Entry[] {
  return withTables(entries, (_, cells) => {
    const numbers = new Map(
      cells.flatMap((entry) => {
        const number = cellNumber(entry);
        return number ? [[entry, number] as const] : [];
      }),
    );
    return isLayout(cells, numbers) ? numberedLines(cells, numbers) : undefined;
  });
}

/**
 * Returns whether the first column counts the rows, and each row has one cell of words. The first row must have a
 * number, because a table with a head is not such a layout. One number alone could be a name or an amount.
 */
function isLayout(cells: readonly Entry[], numbers: ReadonlyMap<Entry, Mark>): boolean {
  const first = cells.filter(({ cell }) => cell?.column === 0);
  const columns = new Map<number, number>();
  for (const entry of cells) {
    const { row = 0, column = 0 } = entry.cell ?? {};
    if (numbers.has(entry)) continue;
    if (column === 0 || (columns.get(row) ?? column) !== column) return false;
    columns.set(row, column);
  }
  const areCounted = first.every((entry, index) => numbers.get(entry)?.ordinal === index + 1);
  const areBeside = [...numbers.keys()].every(
    ({ cell }) => cell && cell.column < (columns.get(cell.row) ?? -1),
  );
  return first[0]?.cell?.row === 0 && first.length > 1 && areCounted && areBeside;
}

function cellNumber(entry: Entry): Mark | undefined {
  const raw = wholeText(entry);
  const { marks, text } = withoutMarks(`${raw} ${REST}`, 1);
  const [mark] = marks;
  return mark?.kind === 'number' && text === REST ? { ...mark, raw } : undefined;
}

/** Replaces the words after a number, because a number alone is not read as a mark. */
const REST = '語';

function numberedLines(cells: readonly Entry[], numbers: ReadonlyMap<Entry, Mark>): Entry[] {
  let before: Mark[] = [];
  return cells.flatMap((entry): Entry[] => {
    const { cell: _, ...line } = entry;
    const number = numbers.get(entry);
    if (number) {
      before.push(number);
      return [];
    }
    const marks = [...before, ...line.marks];
    before = [];
    return [{ ...line, marks }];
  });
}
