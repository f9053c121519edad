import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { withoutUndrawn } from '../../notice/vocabulary/undrawn.ts';

/** Returns a copy of a tree whose texts have no characters that a reader must not see, such as soft hyphens. */
export function drawnTree<T extends HastRoot | HastNodes | MdastRoot>(tree: T): T {
  // Every node keeps its type.
  return drawn(tree) as T;
}

function drawn<T extends object>(node: T): object {
  if ('value' in node && 'type' in node && node.type === 'text')
    return { ...node, value: withoutUndrawn(String(node.value)) };
  if (!('children' in node) || !Array.isArray(node.children)) return node;
  return { ...node, children: node.children.map(drawn) };
}
