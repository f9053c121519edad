import type { Element } from 'hast';
import type { Block } from '../block-flow.ts';
import { type Cell, cellOf, gridBlocks, isLayout } from '../cell-tables.ts';
import { type Context, contextIn, type ReadBlocks } from './html-context.ts';
import { attribute, elementsIn, holds, integer } from './html-elements.ts';

/** Returns a table of words as a table; one that only lays a page out as the blocks in its cells, one after another. */
export function tableBlocks(element: Element, context: Context, readBlocks: ReadBlocks): Block[] {
  const captions = elementsIn(element.children).filter(({ tagName }) => tagName === 'caption');
  const before = captions.flatMap((caption) => readBlocks(caption.children, contextIn(caption, context)));
  const rows = rowElements(element).map((row) => cellsOf(row, context, readBlocks));
  const laysOut =
    context.origin.isForeign &&
    (attribute(element, 'role') === 'presentation' || isLayout(rows, holds(element, HEADS)));
  return laysOut
    ? [...before, ...rows.flat().flatMap(({ blocks }) => blocks)]
    : [...before, ...gridBlocks(rows, context, element.position)];
}

const HEADS = new Set(['th']);

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
    .map((cell) =>
      cellOf(
        readBlocks(cell.children, contextIn(cell, context)),
        integer(cell, 'colSpan'),
        integer(cell, 'rowSpan'),
      ),
    );
}
