import type { RootContent } from 'mdast';
import { plainText } from './plain-text.ts';

/**
 * A tree as lines, a block each: a heading by its depth, cells between bars, what is set apart by why it is. Line feeds
 * are 「⏎」.
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
