import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownTables, withEvenRows } from './markdown-syntax.ts';

// CommonMark's rules for emphasis fail beside Japanese brackets: `**「資格確認書」**を` would stay plain text.
const parser = unified().use(remarkParse).use(markdownTables).use(remarkCjkFriendly).freeze();

/** Returns the tree of a Markdown text, for supplements and for reading `notice.md` back. */
export function parseMarkdown(text: string): Root {
  return withEvenRows(parser.parse(text));
}
