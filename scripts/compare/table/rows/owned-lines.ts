import type { Leaf } from '../../../print/views/leaf.ts';
import { contractorOf, nodeAt, type RevisionNode } from '../../changes/revision-tree.ts';
import type { PrintedLine, Words } from './printed-lines.ts';

/** Words with the part that their value stands in, and the part that they are known again by. */
export interface OwnedWords extends Words {
  readonly node?: RevisionNode;
  readonly owner?: RevisionNode;
}

/** A line that knows whose its words are. */
export interface OwnedLine extends PrintedLine {
  readonly words: readonly OwnedWords[];
}

/** Returns a line of a revision's notice with the parts that its values come from. */
export function ownedLine(line: PrintedLine, tree: RevisionNode): OwnedLine {
  return { ...line, words: line.words.map((words) => ownedWords(words, tree)) };
}

function ownedWords(words: Words, tree: RevisionNode): OwnedWords {
  const { leaf } = words;
  if (!leaf) return words;
  const node = nodeAt(tree, leaf.pointer);
  return { ...words, node, owner: node.type === 'engagement' ? ownerOfEngaged(leaf, node) : node };
}

/** A name or number is known again by the contractor, in whatever spelling; a scope leads in whichever company comes first. */
function ownerOfEngaged({ pointer }: Leaf, engagement: RevisionNode): RevisionNode {
  const isScope = pointer === `${engagement.pointer}/scope`;
  return (isScope ? engagement.parent : contractorOf(engagement)) ?? engagement;
}

/** Whether a part is the style, whose words stand in the lines of other parts. */
export function isStyle(node: RevisionNode | undefined): boolean {
  return node?.type === 'style';
}

/** Whether a part is a company or body that data is handed to. */
export function isParty(node: RevisionNode | undefined): boolean {
  return node?.type === 'contractor' || node?.type === 'recipient';
}
