import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';

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
