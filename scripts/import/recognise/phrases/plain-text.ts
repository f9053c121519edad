import type { Nodes } from 'mdast';

/** Returns the words of a node, its breaks as line feeds. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('alt' in node && node.alt) return node.alt;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}
