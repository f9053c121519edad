import type { Nodes } from 'mdast';

/** Returns the words of a node, with line feeds for its breaks. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}
