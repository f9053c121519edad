import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownTables, withEvenRows } from '../../markdown/markdown-syntax.ts';

const parser = unified()
  .use(remarkParse)
  .use(markdownTables)
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .freeze();

/** Returns the tree of a template's output: Markdown with directives, and with holes in the places of values. */
export function parseTemplateOutput(markdown: string): Root {
  return withEvenRows(parser.parse(markdown));
}
