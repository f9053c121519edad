import { nodesOf, type RevisionNode } from './revision-tree.ts';

const known = new WeakMap<RevisionNode, ReadonlyMap<string, RevisionNode>>();

/** Returns the part that a pointer leads to or into: the smallest that holds the value. */
export function nodeAt(root: RevisionNode, pointer: string): RevisionNode {
  const nodes = known.get(root) ?? new Map(nodesOf(root).map((node) => [node.pointer, node]));
  known.set(root, nodes);
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const node = nodes.get(path);
    if (node) return node;
  }
  return root;
}
