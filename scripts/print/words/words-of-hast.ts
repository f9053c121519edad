import type { Nodes } from 'hast';

/** Returns the text of the main flow; elements marked `data-furniture` are left out. */
export function wordsOfHast(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties.dataFurniture !== undefined) return '';
  return 'children' in node ? node.children.map((child) => wordsOfHast(child)).join('') : '';
}
