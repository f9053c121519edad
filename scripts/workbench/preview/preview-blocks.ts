import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from '../../print/html/to-hast.ts';
import type { Leaf } from '../../print/views/leaf.ts';
import type { PreviewBlock } from '../answers/ask.ts';
import { targetsOf } from './part-around.ts';
import { previewHandlers } from './preview-handlers.ts';

/**
 * Returns the filled tree of the notice as blocks: the elements that stand side by side in the main flow of the written
 * page, in its order and with its words. A whole list is one block. Links have no address, so that none leads away.
 * `leaves` are those of its view, and `sourcePointer` gives the pointers of what was typed.
 */
export function previewBlocks(
  tree: Root,
  leaves: readonly Leaf[],
  sourcePointer: (pointer: string) => string,
): PreviewBlock[] {
  const targets = targetsOf(leaves);
  const targetOf = (leaf: Leaf) => sourcePointer(targets.get(leaf) ?? leaf.pointer);
  const { children } = toHast(tree, { headingLevel: 1, handlers: previewHandlers(targetOf) });
  return children.flatMap((child) => (child.type === 'element' ? blockOf(child) : []));
}

function blockOf(element: Element): PreviewBlock {
  const indices = new Map<string, number>();
  prepare(element, indices);
  return { html: toHtml(element), pointers: [...indices.keys()] };
}

/** Puts indices in the place of pointers, so that a block's HTML stays the same when parts before it come or go. */
function prepare(node: Nodes, indices: Map<string, number>): void {
  if (node.type === 'element') {
    const { dataAt } = node.properties;
    if (typeof dataAt === 'string') {
      const index = indices.get(dataAt) ?? indices.size;
      indices.set(dataAt, index);
      node.properties.dataAt = String(index);
    }
    if (node.properties.href !== undefined) delete node.properties.href;
  }
  if ('children' in node) for (const child of node.children) prepare(child, indices);
}
