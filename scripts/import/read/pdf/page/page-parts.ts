import type { PageMarks } from '../drawn/glyph.ts';
import { greatest, least } from '../drawn/measures.ts';
import { runsOf } from '../lines/character-runs.ts';
import type { Line, LineOfRegion } from '../lines/line.ts';
import { linesOfRuns } from '../lines/lines-of-runs.ts';
import { type FlowCharacter, flowsOf, type PageFlow } from '../lines/page-flow.ts';
import type { TaggedTable } from '../structure/tagged-tables.ts';
import { regionsOf } from './columns.ts';
import { type Grid, gridsOf } from './ruled-grid.ts';
import { type SetTable, setTables } from './set-tables.ts';

/** Lines of one column, from top to bottom. */
export interface Passage {
  readonly type: 'lines';
  readonly lines: readonly Line[];
}

/** A table: the lines of each cell, row by row. A cell that another one spans has no lines. */
export interface TableOfLines {
  readonly type: 'table';
  readonly rows: readonly (readonly (readonly Line[])[])[];
}

/** What a page is made of. */
export type PagePart = Passage | TableOfLines;

/** The words of a page in reading order. */
export interface PageParts {
  readonly number: number;
  readonly parts: readonly PagePart[];
  /** How far down the page's main flow goes, in points. */
  readonly depth: number;
}

/**
 * Returns the lines of a page in reading order: column by column, and tables row by row. Tables are found by their
 * rules or named by tags.
 */
export function pageParts(marks: PageMarks, named: readonly TaggedTable[] = []): PageParts {
  const flows = flowsOf(marks);
  const parts = flows.flatMap((flow) => partsOf(flow, named));
  return { number: marks.number, parts: numbered(parts), depth: flows[0]?.depth ?? marks.height };
}

function partsOf(flow: PageFlow, named: readonly TaggedTable[]): PagePart[] {
  const set = setTables(flow.characters, named);
  const grids = gridsOf(flow.rules)
    .map((grid) => ({ grid, characters: [] as FlowCharacter[] }))
    .sort((a, b) => area(a.grid) - area(b.grid));
  const others: FlowCharacter[] = [];
  for (const character of set.others) {
    const [x, y] = middle(character);
    const holder = grids.find(({ grid: { box } }) => x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2);
    (holder?.characters ?? others).push(character);
  }
  const ruled = grids
    .filter(({ characters }) => characters.some(({ text }) => text.trim() !== ''))
    .map(({ grid, characters }) => ({ top: grid.box.y1 + 1, parts: ruledTable(grid, characters, flow) }));
  const tagged = set.tables.map((table) => ({ top: table.top, parts: setTable(table, flow) }));
  const tables = [...ruled, ...tagged].sort((a, b) => a.top - b.top);
  const parts: PagePart[] = [];
  let rest = others;
  for (const { top, parts: own } of tables) {
    parts.push(
      ...passagesOf(
        rest.filter(({ baseline }) => baseline < top),
        flow,
      ),
    );
    rest = rest.filter(({ baseline }) => baseline >= top);
    parts.push(...own);
  }
  return [...parts, ...passagesOf(rest, flow)];
}

function passagesOf(characters: readonly FlowCharacter[], flow: PageFlow): Passage[] {
  return regionsOf(runsOf(characters, flow.dots), 0, flow.length).map(({ runs }) => ({
    type: 'lines',
    lines: placed(linesOfRuns(runs), flow.page),
  }));
}

/** A cell with more lines than this contains the text of the document, and its table is only a frame. */
const MOST_LINES = 30;

function ruledTable(grid: Grid, characters: readonly FlowCharacter[], flow: PageFlow): PagePart[] {
  const cells = grid.cells.map(({ row, column, box: { x1, x2, y1, y2 } }): CellOfLines => {
    const own = characters.filter((character) => {
      const [x, y] = middle(character);
      return x >= x1 && x < x2 && y >= y1 && y < y2;
    });
    return { row, column, lines: cellLines(own, flow, [x1, x2]) };
  });
  return tableOf(cells, grid);
}

function setTable({ columns, rows }: SetTable, flow: PageFlow): PagePart[] {
  const cells = rows.flatMap((row, index) =>
    row.map(
      (own, column): CellOfLines => ({
        row: index,
        column,
        lines: cellLines(own, flow, columns[column] ?? [0, 0]),
      }),
    ),
  );
  return tableOf(cells, { rows: rows.length, columns: columns.length });
}

interface CellOfLines {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly Line[];
}

function cellLines(own: readonly FlowCharacter[], flow: PageFlow, edges: readonly [number, number]): Line[] {
  return placed(linesOfRuns(runsOf(own, flow.dots)), flow.page, edges);
}

function tableOf(cells: readonly CellOfLines[], size: { rows: number; columns: number }): PagePart[] {
  const isFrame = size.columns === 1 || cells.some(({ lines }) => lines.length > MOST_LINES);
  if (isFrame) return cells.map(({ lines }) => ({ type: 'lines', lines }));
  const rows = Array.from({ length: size.rows }, () =>
    Array.from({ length: size.columns }, (): readonly Line[] => []),
  );
  for (const { row, column, lines } of cells) rows[row]?.splice(column, 1, lines);
  return [{ type: 'table', rows: rows.filter((row) => row.some((lines) => lines.length > 0)) }];
}

/** Returns the lines of a region with their left and right edges. The cell of a table may be wider than its lines. */
function placed(lines: readonly LineOfRegion[], page: number, cell?: readonly [number, number]): Line[] {
  const from = least(lines.map(({ start }) => start));
  const to = greatest(lines.map(({ end }) => end));
  const em = greatest(lines.map(({ size }) => size));
  const edge = cell ? Math.max(to, cell[1] - Math.min(Math.max(from - cell[0], 0), em)) : to;
  return lines.map((line) => ({ ...line, page, number: 0, from, to: edge }));
}

function numbered(parts: readonly PagePart[]): PagePart[] {
  let number = 0;
  const next = (line: Line): Line => {
    number += 1;
    return { ...line, number };
  };
  return parts.map((part): PagePart => {
    if (part.type === 'lines') return { ...part, lines: part.lines.map(next) };
    return { ...part, rows: part.rows.map((row) => row.map((lines) => lines.map(next))) };
  });
}

function middle({ start, end, baseline, size }: FlowCharacter): readonly [number, number] {
  return [(start + end) / 2, baseline - 0.38 * size];
}

function area({ box }: Grid): number {
  return (box.x2 - box.x1) * (box.y2 - box.y1);
}
