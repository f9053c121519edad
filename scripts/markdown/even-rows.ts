import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Gives every row of each table as many cells as its longest, by empty ones at the end. Markdown lets rows
 * differ and leaves what is too much unprinted; here no word is dropped, and no compiler meets a ragged table.
 * Changes the tree and returns it.
 */
export function withEvenRows(tree: Root): Root {
  visit(tree, 'table', (table: Table) => {
    const columns = Math.max(...table.children.map(({ children }) => children.length));
    for (const row of table.children) {
      while (row.children.length < columns) row.children.push({ type: 'tableCell', children: [] });
    }
  });
  return tree;
}
