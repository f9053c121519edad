import type { Element } from 'hast';
import type { Table, TableRow } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { type Block, known } from '../block-flow.ts';
import { lineOf } from '../block-lines.ts';
import { type Context, contextIn, type ReadBlocks } from './html-context.ts';
import { attribute, elementsIn, holds, integer } from './html-elements.ts';

/**
 * Returns a table of words as a table, each cell's words at its first place where it spans several. A table that
 * only lays a page out (it holds headings, tables or long texts, or is one cell wide) is the blocks in its cells,
 * one after another.
 */
export function tableBlocks(element: Element, context: Context, readBlocks: ReadBlocks): Block[] {
  const captions = elementsIn(element.children).filter(({ tagName }) => tagName === 'caption');
  const before = captions.flatMap((caption) => readBlocks(caption.children, contextIn(caption, context)));
  const rows = rowElements(element).map((row) => cellsOf(row, context, readBlocks));
  const cells = rows.flat();
  if (context.origin.isForeign && isLayout(element, rows)) {
    return [...before, ...cells.flatMap(({ blocks }) => blocks)];
  }
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
    ...known({ ...context, position: context.position ?? firstPlace(cells) ?? element.position }),
  };
  return [...before, table, ...[...lines.values()].flatMap(({ apart }) => apart)];
}

/** A cell's words and how many columns and rows it takes. */
interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

function firstPlace(cells: readonly Cell[]): Block['position'] {
  return cells.flatMap(({ blocks }) => blocks[0]?.position ?? [])[0];
}

function rowElements(element: Element): Element[] {
  return elementsIn(element.children).flatMap((child) =>
    child.tagName === 'tr' ? [child] : SECTIONS.has(child.tagName) ? rowElements(child) : [],
  );
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

function cellsOf(row: Element, around: Context, readBlocks: ReadBlocks): Cell[] {
  const context = contextIn(row, around);
  return elementsIn(row.children)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => ({
      blocks: readBlocks(cell.children, contextIn(cell, context)),
      columns: clamp(integer(cell, 'colSpan'), MAX_COLUMNS),
      rows: clamp(integer(cell, 'rowSpan'), MAX_ROWS),
    }));
}

/** Spans beyond what such a table has are a mistake or meant to fill the memory. */
const MAX_COLUMNS = 50;
const MAX_ROWS = 1_000;
/** So many places are held free for cells above; then rows count only their own. */
const MAX_AREA = 100_000;

function clamp(span: number | undefined, most: number): number {
  return Math.min(most, Math.max(1, span ?? 1));
}

function isLayout(element: Element, rows: readonly (readonly Cell[])[]): boolean {
  if (attribute(element, 'role') === 'presentation') return true;
  if (Math.max(0, ...rows.map(widthOf)) <= 1) return true;
  if (rows.some((row) => row.some(({ blocks }) => blocks.some(isFlow) || blocks.length > MOST_BLOCKS)))
    return true;
  return !holds(element, HEADS) && isMostlyOneCell(rows.flat());
}

const HEADS = new Set(['th']);

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
