import type { Nodes, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markdownTables } from './markdown-syntax.ts';

const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', rule: '-', resourceLink: true })
  .use(markdownTables)
  .freeze();

/**
 * Returns the filled tree as plain Markdown, which parses back to the same words: whatever in a value could be
 * taken for Markdown is escaped.
 */
export function toMarkdown(tree: Root): string {
  return writer.stringify({ type: 'root', children: tree.children.flatMap((child) => plain(child)) });
}

/** Directives are the templates' own; in the document that leaves the house only what they hold remains. */
function plain(node: Nodes): RootContent[] {
  if (node.type === 'textDirective' && node.name === 'break') return [{ type: 'text', value: '　' }];
  if (node.type === 'containerDirective' || node.type === 'textDirective') {
    return node.children.flatMap((child) => plain(child));
  }
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'root') return node.children.flatMap((child) => plain(child));
  const copy = { ...node };
  if ('children' in copy) Object.assign(copy, { children: copy.children.flatMap((child) => plain(child)) });
  return [copy];
}
