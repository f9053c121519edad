import type { Root, Table } from 'mdast';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * A unified plugin for GFM tables, without the rest of GFM. Strikethrough would remove the tildes of 「9:00~12:00
 * 13:00~17:00」, and footnotes and task lists are not used in these documents.
 */
export function markdownTables(this: Processor): void {
  // unified's type does not name the lists of extensions that remark reads.
  const data = this.data() as Record<string, unknown[] | undefined>;
  add('micromarkExtensions', gfmTable());
  add('fromMarkdownExtensions', gfmTableFromMarkdown());
  add('toMarkdownExtensions', gfmTableToMarkdown({ tablePipeAlign: false }));

  function add(field: string, extension: unknown): void {
    data[field] = [...(data[field] ?? []), extension];
  }
}

/**
 * Adds empty cells at the end of rows, so that every row of a table has as many cells as the longest one. Markdown
 * allows rows of different lengths and does not print extra cells. With this no word is lost, and every compiler gets
 * even rows. Changes the tree and returns it.
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
