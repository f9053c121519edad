import type { Nodes, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';

/**
 * Returns the blocks of a tree as lines that show everything a reader of the tree knows: `#` and `=` for the depth of a
 * heading, indents and `[label]` for list items, bars between the cells of a table, `⏎` for a break, `(aside)`,
 * `{role}` and `<id>`.
 */
export function treeLines(tree: Root): string[] {
  return tree.children.flatMap((node) => linesOf(node, ''));
}

function linesOf(node: Nodes, indent: string): string[] {
  const { aside, role, id, label } = node.data?.block ?? {};
  const data = `${aside ? `(${aside}) ` : ''}${role ? `{${role}} ` : ''}${id ? `<${id}> ` : ''}`;
  switch (node.type) {
    case 'paragraph':
      return [`${indent}${data}${inline(node)}`];
    case 'heading':
      return [`${indent}${data}${'#'.repeat(node.depth)} ${inline(node)}`];
    case 'list':
      return node.children.flatMap((item) => linesOf(item, indent));
    case 'listItem': {
      const [first = '', ...rest] = node.children.flatMap((child) => linesOf(child, ''));
      const mark = label === undefined ? '-' : `[${label}]`;
      return [
        `${indent}${id ? `<${id}> ` : ''}${mark} ${first}`,
        ...rest.map((line) => `${indent}  ${line}`),
      ];
    }
    case 'table':
      return node.children.map((row) => `${indent}${data}| ${row.children.map(inline).join(' | ')} |`);
    default:
      throw new Error(`A ${node.type} is no block.`);
  }
}

function inline(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '⏎';
  const inner = 'children' in node ? node.children.map(inline).join('') : '';
  if (node.type === 'link') return `[${inner}](${node.url})`;
  return node.type === 'strong' ? `*${inner}*` : node.type === 'emphasis' ? `_${inner}_` : inner;
}

/** Returns how often each character is in a text or tree, without white space. */
export function characterCounts(words: string | Root): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of (typeof words === 'string' ? words : wordsOf(words)).replace(/\s/gu, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
