import type { Nodes } from 'mdast';
import { isFurniture } from '../tree/roles.ts';
import type { Leaf } from '../views/leaf.ts';

/** A run of words in the main flow, with its leaf where it is a value and none where the template says it. */
export interface WordRun {
  readonly text: string;
  readonly leaf?: Leaf;
}

/** Returns the words of the main flow in order; furniture is left out. */
export function wordsOfMdast(node: Nodes): WordRun[] {
  if ('name' in node && node.name && isFurniture(node.name)) return [];
  if (node.type === 'text')
    return [node.data?.leaf ? { text: node.value, leaf: node.data.leaf } : { text: node.value }];
  return 'children' in node ? node.children.flatMap((child) => wordsOfMdast(child)) : [];
}
