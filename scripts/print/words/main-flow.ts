import type { Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';
import { isFurniture } from '../tree/roles.ts';
import type { Leaf } from '../views/leaf.ts';

const UNSEEN = /[\p{White_Space}\u00AD\u200B\u2060]/gu;

/** Returns the words as they are compared everywhere: without white space, U+00AD, U+200B and U+2060. */
export function squeeze(text: string): string {
  return text.replace(UNSEEN, '');
}

/** A run of words in the main flow, with its leaf where it is a value and none where the template says it. */
export interface WordRun {
  readonly text: string;
  readonly leaf?: Leaf;
}

/** Returns the words of the main flow in order; furniture is left out. */
export function wordsOfMdast(node: MdastNodes): WordRun[] {
  if ('name' in node && node.name && isFurniture(node.name)) return [];
  if (node.type === 'text')
    return [node.data?.leaf ? { text: node.value, leaf: node.data.leaf } : { text: node.value }];
  return 'children' in node ? node.children.flatMap((child) => wordsOfMdast(child)) : [];
}

/** Returns the text of the main flow; elements marked `data-furniture` are left out. */
export function wordsOfHast(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties.dataFurniture !== undefined) return '';
  return 'children' in node ? node.children.map((child) => wordsOfHast(child)).join('') : '';
}
