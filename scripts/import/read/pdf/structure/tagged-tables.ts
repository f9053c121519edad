import {
  type PageStructure,
  type TaggedContent,
  type TaggedElement,
  taggedElements,
} from './tagged-pages.ts';

/**
 * The numbers of the marked contents in a table's cells on one page, row by row. A cell that is empty there has none.
 */
export type TaggedTable = readonly (readonly ReadonlySet<number>[])[];

/**
 * Returns the tables that the structure on a page names (ISO 32000-1, 14.8.4.3.4), so that tables without rules are
 * found too. If a table is in the cell of another one, only the inner one counts, because the outer one only lays out
 * the page.
 */
export function taggedTables(page: number, structure: PageStructure): TaggedTable[] {
  return taggedElements(page, structure).flatMap((element) => tablesIn(element));
}

function tablesIn(element: TaggedElement): TaggedTable[] {
  const inner = element.kids.flatMap((kid) => ('role' in kid ? tablesIn(kid) : []));
  if (element.role !== 'Table' || inner.length > 0) return inner;
  const rows = rowsIn(element)
    .map(({ kids }) => kids.map((cell) => new Set(contentIds(cell))))
    .filter((cells) => cells.some(({ size }) => size > 0));
  return rows.length > 0 ? [rows] : [];
}

/** Returns the rows of a table, in any part of it. */
export function rowsIn(element: TaggedElement): TaggedElement[] {
  if (element.role === 'TR') return [element];
  return element.kids.flatMap((kid) => ('role' in kid ? rowsIn(kid) : []));
}

function contentIds(kid: TaggedElement | TaggedContent): number[] {
  return 'role' in kid ? kid.kids.flatMap((each) => contentIds(each)) : [kid.mcid];
}
