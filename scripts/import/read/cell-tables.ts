import type { Table, TableRow } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { type Block, type BlockContext, known } from './block-flow.ts';
import { lineOf } from './block-lines.ts';

/** The words of a cell, and the number of columns and rows that it takes. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Returns a cell. A larger span than a notice's table has is a mistake, or it is meant to fill the memory. So spans are
 * limited.
 */
export function cellOf(blocks: readonly Block[], columns = 1, rows = 1): Cell {
  return { blocks, columns: clamp(columns, MAX_COLUMNS), rows: clamp(rows, MAX_ROWS) };
}

function clamp(span: number, most: number): number {
  return Math.min(most, Math.max(1, span));
}

const MAX_COLUMNS = 50;
const MAX_ROWS = 1_000;

/**
 * Returns rows of cells as a table, and after it the blocks that are set apart from its words. A cell that spans
 * several places has its words at the first one. The table's position is the context's, else that of the first words,
 * else `place`.
 */
export function gridBlocks(
  rows: readonly (readonly Cell[])[],
  context: BlockContext,
  place: Block['position'],
): Block[] {
  const cells = rows.flat();
  const lines = new Map(cells.map((cell) => [cell, lineOf(cell.blocks, context)]));
  const table: Table = {
    type: 'table',
    children: gridOf(rows).map(
      (row): TableRow => ({
        type: 'tableRow',
        children: row.map((cell) => ({
          type: 'tableCell',
          children: (cell && lines.get(cell)?.words) ?? [],
        })),
      }),
    ),
    ...known({ ...context, position: context.position ?? firstPlace(cells) ?? place }),
  };
  return [table, ...[...lines.values()].flatMap(({ apart }) => apart)];
}

function firstPlace(cells: readonly Cell[]): Block['position'] {
  return cells.flatMap(({ blocks }) => blocks[0]?.position ?? [])[0];
}

/**
 * Returns whether a table only lays a page out: it contains headings, tables or long texts, or is one cell wide.
 * `hasHeads` says whether some of its cells are heads of columns or rows.
 */
export function isLayout(rows: readonly (readonly Cell[])[], hasHeads: boolean): boolean {
  if (rows.every((row) => widthOf(row) <= 1)) return true;
  if (rows.some((row) => row.some(({ blocks }) => blocks.some(isFlow) || blocks.length > MOST_BLOCKS)))
    return true;
  return !hasHeads && isMostlyOneCell(rows.flat());
}

/**
 * Returns whether one cell has most of the words and many lines. Then this cell is the page, and the others are small
 * parts such as a menu and the page's foot.
 */
function isMostlyOneCell(cells: readonly Cell[]): boolean {
  const lengths = cells.map(({ blocks }) => wordsOf({ type: 'root', children: [...blocks] }).length);
  const most = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  const main = cells[lengths.indexOf(most)];
  const lines = main?.blocks.reduce((count, block) => count + 1 + breaksIn(block), 0) ?? 0;
  return lines > MOST_BLOCKS && most > lengths.reduce((sum, length) => sum + length, 0) * MAIN_SHARE;
}

const MAIN_SHARE = 0.7;

function breaksIn(block: Block): number {
  return 'children' in block ? block.children.filter(({ type }) => type === 'break').length : 0;
}

function isFlow(block: Block): boolean {
  return (
    block.type === 'heading' ||
    block.type === 'table' ||
    (block.type === 'list' && block.children.length > MOST_BLOCKS)
  );
}

const MOST_BLOCKS = 12;

function widthOf(row: readonly Cell[]): number {
  return row.reduce((width, { columns }) => width + columns, 0);
}

/**
 * Returns the table as a grid (HTML 4.9.12). A cell is at its first place; at the other places that it takes there is
 * undefined.
 */
function gridOf(rows: readonly (readonly Cell[])[]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  let width = 0;
  let room = MAX_AREA;
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row) {
      while (taken[index]?.has(column)) column += 1;
      const line = grid[index] ?? [];
      while (line.length < column) line.push(undefined);
      line[column] = cell;
      const end = Math.min(rows.length, index + cell.rows);
      for (let below = index + 1; below < end && room > 0; below += 1) {
        room -= cell.columns;
        for (let across = 0; across < cell.columns; across += 1) taken[below]?.add(column + across);
      }
      column += cell.columns;
      width = Math.max(width, column);
    }
  });
  // A table far wider than most of its rows stays as it is, because the empty cells would fill the memory.
  if (width * grid.length > MAX_AREA) return grid;
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column]));
}

/** This many places are kept free for cells above. After that, rows count only their own cells. */
const MAX_AREA = 100_000;
