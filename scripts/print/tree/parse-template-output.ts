import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownTables, withEvenRows } from '../../markdown/markdown-syntax.ts';
import { ParsedOutputs } from './parsed-outputs.ts';

const parser = unified()
  .use(remarkParse)
  .use(markdownTables)
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .freeze();

/** Kept for the life of the process: parsing takes longer than all else that a document of a usual form needs. */
const KEPT = new ParsedOutputs();

/**
 * Returns the tree of what a template printed: Markdown with directives, and holes where values belong. It is frozen,
 * its nodes know no positions, and what was printed before is not parsed again.
 */
export function parseTemplateOutput(markdown: string, kept: ParsedOutputs = KEPT): Root {
  return kept.treeOf(markdown, (text) => withEvenRows(parser.parse(text)));
}
