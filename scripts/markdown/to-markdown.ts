import type { Nodes, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markdownTables } from './markdown-syntax.ts';

const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', rule: '-', resourceLink: true })
  .use(markdownTables)
  .freeze();

/**
 * Returns the filled tree as plain Markdown, which parses back to the same words: all characters of a value that could
 * be read as Markdown are escaped.
 */
export function toMarkdown(tree: Root): string {
  return writer.stringify({ type: 'root', children: plainChildren(withRule(tree.children)) });
}

/** Puts a rule before the notice's closing. Without it, the closing would look like a part of the section before it. */
function withRule(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.find(isClosing);
  return blocks.flatMap((block) => (block === first ? [{ type: 'thematicBreak' as const }, block] : [block]));
}

function isClosing(block: Nodes): boolean {
  if (block.type === 'text') return block.data?.leaf?.pointer.startsWith('/closing/') === true;
  return 'children' in block && block.children.some(isClosing);
}

/** Directives are used only in the templates. The written document has only their content. */
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

/** Joins neighbouring text nodes, because the search for characters to escape has a cost for each text node. */
function plainChildren(nodes: readonly Nodes[]): RootContent[] {
  const children: RootContent[] = [];
  for (const child of nodes.flatMap(plain)) {
    const last = children.at(-1);
    if (last?.type === 'text' && child.type === 'text') last.value += child.value;
    else children.push(child);
  }
  return children;
}
