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

/** Kept as long as the process lives: parsing takes longer than everything else for a typical document. */
const KEPT = new ParsedOutputs();

/**
 * Returns the tree of a template's output: Markdown with directives, and with holes in the places of values. The tree
 * is frozen, its nodes have no positions, and the same output is not parsed twice.
 */
export function parseTemplateOutput(markdown: string, kept: ParsedOutputs = KEPT): Root {
  return kept.treeOf(markdown, (text) => withEvenRows(parser.parse(text)));
}
