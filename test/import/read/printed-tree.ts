import type { RootContent } from 'mdast';
import { plainText } from './plain-text.ts';

/**
 * Returns a tree as lines, one for each block: headings with their depth, cells between bars, and the reason if a block
 * is set apart. Line feeds are 「⏎」.
 */
export function printedTree(nodes: readonly RootContent[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') {
      return node.children.map((row) => `${indent}| ${row.children.map(lineOf).join(' | ')} |`);
    }
    if (node.type === 'list')
      return node.children.flatMap((item) => printedTree(item.children, `${indent}- `));
    const aside = node.data?.block?.aside;
    const mark = aside === undefined ? '' : `<${aside}> `;
    return [`${indent}${mark}${node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : ''}${lineOf(node)}`];
  });
}

function lineOf(node: RootContent): string {
  return plainText(node).replaceAll('\n', '⏎');
}
