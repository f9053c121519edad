import type { Nodes, PhrasingContent, Root } from 'mdast';

/** A block of a tree: its kind, and its words, with a line feed where a new line must begin. */
export interface TreeBlock {
  readonly role: string;
  readonly text: string;
  readonly group?: number;
  readonly cell?: { readonly table: number; readonly row: number; readonly isHead: boolean };
}

interface Place {
  readonly role: string;
  readonly group?: number;
}

/** Returns the paragraphs, headings and cells of a filled tree in reading order. */
export function treeBlocks(tree: Root): TreeBlock[] {
  let groups = 0;
  let tables = 0;
  return tree.children.flatMap((node) => blocksOf(node, { role: 'paragraph' }));

  function blocksOf(node: Nodes, place: Place): TreeBlock[] {
    if (node.type === 'heading') return [{ ...place, role: `H${node.depth}`, text: wordsOf(node.children) }];
    if (node.type === 'paragraph') return [{ ...place, text: wordsOf(node.children) }];
    if (node.type === 'list') {
      return node.children.flatMap((item) => {
        const group = groups++;
        return item.children.flatMap((child, index) =>
          blocksOf(child, { role: index === 0 ? 'item' : place.role, group }),
        );
      });
    }
    if (node.type === 'containerDirective') {
      const group = node.name === 'contact' ? groups++ : place.group;
      const inner = { role: node.name, ...(group === undefined ? {} : { group }) };
      return node.children.flatMap((child) => blocksOf(child, inner));
    }
    if (node.type !== 'table') return [];
    const table = tables++;
    return node.children.flatMap(({ children }, row) =>
      children.map((cell) => ({
        role: 'cell',
        text: wordsOf(cell.children),
        cell: { table, row, isHead: row === 0 },
      })),
    );
  }
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break' || (node.type === 'textDirective' && node.name === 'break')) return '\n';
      if (node.type === 'text') return node.value;
      return 'children' in node ? wordsOf(node.children) : '';
    })
    .join('');
}
