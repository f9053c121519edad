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
  return writer.stringify({ type: 'root', children: plainChildren(withRule(tree.children)) });
}

/**
 * A rule parts the closing from the section before it, whose last paragraphs it would else seem to be. The one
 * text of the document's own level that stands within a section, under a heading of the third depth, has none.
 */
function withRule(blocks: readonly RootContent[]): RootContent[] {
  let depth = 1;
  let isParted = true;
  return blocks.flatMap((block, index) => {
    if (block.type === 'heading') {
      depth = block.depth;
      isParted = depth === 1;
    }
    const isText = block.type === 'containerDirective' && block.name === 'body';
    if (isParted || !isText || (depth > 2 && blocks[index - 1]?.type === 'heading')) return [block];
    isParted = true;
    return [{ type: 'thematicBreak' as const }, block];
  });
}

/** Directives are the templates' own; in the document that leaves the house only what they hold remains. */
function plain(node: Nodes): RootContent[] {
  if (node.type === 'textDirective' && node.name === 'break') return [{ type: 'text', value: '　' }];
  if (node.type === 'containerDirective' || node.type === 'textDirective' || node.type === 'root') {
    return plainChildren(node.children);
  }
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  const copy = { ...node };
  if ('children' in copy) Object.assign(copy, { children: plainChildren(copy.children) });
  return [copy];
}

/** Neighbouring texts are made one: what must be escaped is sought in each text at some cost. */
function plainChildren(nodes: readonly Nodes[]): RootContent[] {
  const children: RootContent[] = [];
  for (const child of nodes.flatMap(plain)) {
    const last = children.at(-1);
    if (last?.type === 'text' && child.type === 'text') last.value += child.value;
    else children.push(child);
  }
  return children;
}
