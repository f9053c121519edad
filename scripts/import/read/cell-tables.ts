import type { Table, TableRow } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { type Block, type BlockContext, known } from './block-flow.ts';
import { lineOf } from './block-lines.ts';

/** A cell's words and how many columns and rows it takes. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

/** Returns a cell. Spans beyond what such a table has are a mistake or meant to fill the memory. */
export function cellOf(blocks: readonly Block[], columns = 1, rows = 1): Cell {
  return { blocks, columns: clamp(columns, MAX_COLUMNS), rows: clamp(rows, MAX_ROWS) };
}

function clamp(span: number, most: number): number {
  return Math.min(most, Math.max(1, span));
}

const MAX_COLUMNS = 50;
const MAX_ROWS = 1_000;

/**
 * Returns rows of cells as a table, each cell's words at its first place where it spans several; behind it what is
 * set apart from the words. Its position is the context's, else that of the first words, else `place`.
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
 * Whether a table only lays a page out: it holds headings, tables or long texts, or is one cell wide. `hasHeads` says
 * whether cells of it head columns or rows.
 */
export function isLayout(rows: readonly (readonly Cell[])[], hasHeads: boolean): boolean {
  if (rows.every((row) => widthOf(row) <= 1)) return true;
  if (rows.some((row) => row.some(({ blocks }) => blocks.some(isFlow) || blocks.length > MOST_BLOCKS)))
    return true;
  return !hasHeads && isMostlyOneCell(rows.flat());
}

/** One cell beside which the others are little, such as a menu and the page's foot, holds the page. */
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

/** The table as a grid (HTML 4.9.12): a cell at its first place, nothing at the others that it takes. */
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
  // A table far wider than most of its rows is not filled up: its empty cells would fill the memory.
  if (width * grid.length > MAX_AREA) return grid;
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column]));
}

/** So many places are held free for cells above; then rows count only their own. */
const MAX_AREA = 100_000;
