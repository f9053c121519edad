import type { Root, Table } from 'mdast';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * A unified plugin: tables, and of GFM nothing else. Strikethrough would take the tildes out of
 * 「9:00~12:00 13:00~17:00」, and footnotes and task lists have no place in these documents.
 */
export function markdownTables(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  add('micromarkExtensions', gfmTable());
  add('fromMarkdownExtensions', gfmTableFromMarkdown());
  add('toMarkdownExtensions', gfmTableToMarkdown({ tablePipeAlign: false }));

  function add(field: string, extension: unknown): void {
    data[field] = [...(data[field] ?? []), extension];
  }
}

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
