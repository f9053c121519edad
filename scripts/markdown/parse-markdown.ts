import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownTables, withEvenRows } from './markdown-syntax.ts';

// Emphasis by the rules of CommonMark fails beside Japanese brackets: `**「資格確認書」**を` stays plain.
const parser = unified().use(remarkParse).use(markdownTables).use(remarkCjkFriendly).freeze();

/** Returns the tree of a Markdown text as supplements are written and `notice.md` is read. */
export function parseMarkdown(text: string): Root {
  return withEvenRows(parser.parse(text));
}
