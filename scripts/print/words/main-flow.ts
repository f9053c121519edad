import type { Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';
import { isFurniture } from '../tree/roles.ts';
import type { Leaf } from '../views/leaf.ts';

const UNSEEN = /\p{White_Space}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

/**
 * Returns words in the form for comparison: without white space, and without what nobody sees, such as soft hyphens.
 * Variation selectors stay, because a face may know the variant.
 */
export function squeeze(text: string): string {
  return text.replace(UNSEEN, '');
}

/**
 * A run of words in the main flow. It has a leaf if it is a value, and none if the template itself contains the words.
 */
export interface WordRun {
  readonly text: string;
  readonly leaf?: Leaf;
}

/** Returns the words of the main flow in order, without furniture. */
export function wordsOfMdast(node: MdastNodes): WordRun[] {
  const runs: WordRun[] = [];
  addRuns(node, runs);
  return runs;
}

/** Adds to one list, because lists of lists take most of the time of a large notice. */
function addRuns(node: MdastNodes, runs: WordRun[]): void {
  if ('name' in node && node.name && isFurniture(node.name)) return;
  if (node.type === 'text')
    runs.push(node.data?.leaf ? { text: node.value, leaf: node.data.leaf } : { text: node.value });
  else if ('children' in node) for (const child of node.children) addRuns(child, runs);
}

/** Returns the text of the main flow, without elements that have `data-furniture`. */
export function wordsOfHast(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties.dataFurniture !== undefined) return '';
  return 'children' in node ? node.children.map((child) => wordsOfHast(child)).join('') : '';
}
