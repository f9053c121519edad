import type { Element } from 'hast';
import { type Cell, cellOf, gridBlocks, isLayout } from '../cell-tables.ts';
import type { Block } from '../flow.ts';
import { blocksOf, type Context, contextIn } from './html-blocks.ts';
import { attribute, elementsIn, holds, integer } from './html-elements.ts';

/** Returns a table of words as a table; one that only lays a page out as the blocks in its cells, one after another. */
export function tableBlocks(element: Element, context: Context): Block[] {
  const captions = elementsIn(element.children).filter(({ tagName }) => tagName === 'caption');
  const before = captions.flatMap((caption) => blocksOf(caption.children, contextIn(caption, context)));
  const rows = rowsOf(element).map((row) => cellsOf(row, context));
  const laysOut =
    context.origin.isForeign &&
    (attribute(element, 'role') === 'presentation' || isLayout(rows, holds(element, HEADS)));
  return laysOut
    ? [...before, ...rows.flat().flatMap(({ blocks }) => blocks)]
    : [...before, ...gridBlocks(rows, context, element.position)];
}

const HEADS = new Set(['th']);

function rowsOf(element: Element): Element[] {
  return elementsIn(element.children).flatMap((child) =>
    child.tagName === 'tr' ? [child] : SECTIONS.has(child.tagName) ? rowsOf(child) : [],
  );
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

function cellsOf(row: Element, around: Context): Cell[] {
  const context = contextIn(row, around);
  return elementsIn(row.children)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) =>
      cellOf(
        blocksOf(cell.children, contextIn(cell, context)),
        integer(cell, 'colSpan'),
        integer(cell, 'rowSpan'),
      ),
    );
}
