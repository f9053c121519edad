import type { Leaf } from '../../../print/views/leaf.ts';
import { contractorOf, nodeAt, type RevisionNode } from '../../changes/revision-tree.ts';
import type { PrintedLine, Words } from './printed-lines.ts';

/** Words that come from one part; `node` is the part that the piece is known again by in the other revision. */
export interface Piece {
  readonly text: string;
  readonly node: RevisionNode;
  /** Pieces of another key are never one piece reworded: what leads to companies does not become a bracket. */
  readonly key: string;
  /** Every part that has a share in the words, such as the contractor whose name an engagement prints. */
  readonly nodes: readonly RevisionNode[];
}

/** The words of a line, parted. */
export interface LineWords {
  /** A number or mark that stands before the words and is not compared: to be renumbered is no change. */
  readonly lead: string;
  /** A bracket that closes what the lead opened; not compared either. */
  readonly tail: string;
  readonly pieces: readonly Piece[];
}

/**
 * Returns the words of a line of the unit of `around`. A line of one part is one piece, whose words are compared as one.
 * A line that names companies has a piece for each of them and for what stands between; what the template says beside
 * them belongs to the part around.
 */
export function lineWords({ role, words }: PrintedLine, tree: RevisionNode, around: RevisionNode): LineWords {
  const known = words.map((of): Known => ({ ...of, ...ownersOf(of, tree) }));
  const isContent = (of: Known) => of.leaf !== undefined && !isOrdinal(of);
  const first = known.findIndex(isContent);
  const last = known.findLastIndex(isContent);
  const before = known.slice(0, Math.max(0, first < 0 ? known.findLastIndex(isOrdinal) + 1 : first));
  const behind = first < 0 ? [] : known.slice(last + 1);
  const lead = role === 'note' || before.some(isOrdinal) ? before : [];
  const tail = behind.some(isOrdinal) ? behind : [];
  const compared = known.slice(lead.length, known.length - tail.length);
  const pieces = isOfOnePart(compared) ? [wholePiece(compared, around)] : partedPieces(compared, around);
  return { lead: textOf(lead), tail: textOf(tail), pieces: pieces.filter(({ text }) => text !== '') };
}

/** Words with the part that their value stands in, and the part that they are known again by. */
interface Known extends Words {
  readonly node?: RevisionNode;
  readonly owner?: RevisionNode;
}

function ownersOf({ leaf }: Words, tree: RevisionNode): Pick<Known, 'node' | 'owner'> {
  if (!leaf) return {};
  const node = nodeAt(tree, leaf.pointer);
  return { node, owner: node.type === 'engagement' ? ownerOfEngaged(leaf, node) : node };
}

/** A name or number is known again by the contractor, in whatever spelling; a scope leads in whichever company comes first. */
function ownerOfEngaged({ pointer }: Leaf, engagement: RevisionNode): RevisionNode {
  const isScope = pointer === `${engagement.pointer}/scope`;
  return (isScope ? engagement.parent : contractorOf(engagement)) ?? engagement;
}

/** A number, the mark of an item, or a bracket around a heading; those around companies are words of the line. */
function isOrdinal({ leaf, isMark, node }: Known): boolean {
  if (isMark) return true;
  return leaf?.kind === 'number' || leaf?.kind === 'mark' || (leaf?.kind === 'bracket' && !isStyle(node));
}

function isStyle(node: RevisionNode | undefined): boolean {
  return node?.type === 'style';
}

/** Whether a part is a company or body that data is handed to. */
export function isParty(node: RevisionNode | undefined): boolean {
  return node?.type === 'contractor' || node?.type === 'recipient';
}

function isOfOnePart(words: readonly Known[]): boolean {
  const owners = new Set(words.flatMap(({ owner }) => (owner && !isStyle(owner) ? [owner] : [])));
  return owners.size <= 1 && !words.some(({ node }) => isParty(node) || node?.type === 'engagement');
}

function wholePiece(words: readonly Known[], around: RevisionNode): Piece {
  const owners = words.flatMap(({ owner }) => owner ?? []);
  const node = owners.find((owner) => !isStyle(owner)) ?? owners[0] ?? around;
  const nodes = new Set(words.flatMap((of) => of.node ?? []));
  return { text: textOf(words), node, key: '', nodes: nodes.size > 0 ? [...nodes] : [node] };
}

/** Words that make one piece. */
interface Group {
  readonly owner: RevisionNode;
  readonly words: Known[];
}

/** What closes a bracket that a company's words have opened belongs to them; other words between two companies lead to the second. */
const CLOSING = /^[\p{Pe}\p{Pf}]*/u;

function partedPieces(words: readonly Known[], around: RevisionNode): Piece[] {
  const groups: Group[] = [];
  let leading: Known[] = [];
  for (const { of, next, nextPart } of withNext(words)) {
    const current = groups.at(-1);
    const goesOn = current && nextPart?.owner === current.owner && nextPart.leaf?.kind !== 'contractor';
    if (of.leaf) {
      if (current && joins(of, current, goesOn === true)) current.words.push(of);
      else groups.push({ owner: of.owner ?? around, words: [...leading, of] });
      leading = [];
    } else if (current && isParty(current.owner) && !goesOn) {
      const closing = CLOSING.exec(of.text)?.[0] ?? '';
      const rest = { ...of, text: of.text.slice(closing.length) };
      current.words.push({ ...of, text: closing });
      if (isParty(next?.owner)) leading = [...leading, rest];
      else groups.push({ owner: around, words: [rest] });
    } else if (current) current.words.push(of);
    else groups.push({ owner: around, words: [of] });
  }
  return groups.map(pieceOf);
}

/** Each of the words with the next value behind it, and the next that is of no style. */
function withNext(words: readonly Known[]) {
  let next: Known | undefined;
  let nextPart: Known | undefined;
  return words
    .toReversed()
    .map((of) => {
      const found = { of, next, nextPart };
      if (of.leaf) next = of;
      if (of.leaf && !isStyle(of.owner)) nextPart = of;
      return found;
    })
    .reverse();
}

/** Whether a value goes on with a piece: one of the same part, unless it names a company, or 「TEL」 within a company's words. */
function joins({ leaf, owner }: Known, current: Group, goesOn: boolean): boolean {
  if (isStyle(owner)) return leaf?.kind === 'label' && goesOn && !isStyle(current.owner);
  return owner === current.owner && leaf?.kind !== 'contractor';
}

function pieceOf({ owner, words }: Group): Piece {
  const nodes = new Set(words.flatMap(({ node }) => node ?? []));
  // Of an engagement's own words the contractor has a share as well.
  if (nodes.size === 0 || owner.type === 'contractor') nodes.add(owner);
  const key = isStyle(owner) ? (words.find(({ leaf }) => leaf)?.leaf?.pointer ?? '') : '';
  return { text: textOf(words), node: owner, key, nodes: [...nodes] };
}

function textOf(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('');
}
