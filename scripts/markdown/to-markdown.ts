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

/** A rule parts a notice's closing from the section before it, whose last paragraphs it would else seem to be. */
function withRule(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.find(isClosing);
  return blocks.flatMap((block) => (block === first ? [{ type: 'thematicBreak' as const }, block] : [block]));
}

function isClosing(block: Nodes): boolean {
  if (block.type === 'text') return block.data?.leaf?.pointer.startsWith('/closing/') === true;
  return 'children' in block && block.children.some(isClosing);
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
