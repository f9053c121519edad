import type { Nodes } from 'mdast';

/** The words of a node, its breaks as line feeds. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}
