import type { Cell } from './rows/comparison-rows.ts';
import type { CellLine } from './rows/line-changes.ts';

/** Returns what a cell prints, the same in every format. */
export function cellLines(cell: Cell): readonly CellLine[] {
  switch (cell.kind) {
    case 'lines':
      return cell.lines;
    case 'omitted':
      return [
        bodyLine([...(cell.sections.length > 0 ? [cell.sections.join('・')] : []), '（略）'].join('　')),
      ];
    case 'new':
      return [bodyLine('（新設）')];
    case 'deleted':
      return [bodyLine('（削る）')];
    default:
      return cell satisfies never;
  }
}

function bodyLine(text: string): CellLine {
  return { role: 'body', depth: 0, runs: [{ text, changed: false }] };
}
