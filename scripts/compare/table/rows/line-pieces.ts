import { withoutUndrawn } from '../../../notice/vocabulary/undrawn.ts';
import type { RevisionNode } from '../../changes/revision-tree.ts';
import { isParty, isStyle, type OwnedLine, type OwnedWords } from './owned-lines.ts';
import type { Words } from './printed-lines.ts';

/** Words that come from one part. `node` is the part by which the piece is recognised in the other revision. */
export interface Piece {
  readonly text: string;
  readonly node: RevisionNode;
  /**
   * Pieces with different keys are never the same piece with new words: an introduction to companies does not become a
   * bracket.
   */
  readonly key: string;
  /** Every part that gives some of the words, such as the contractor whose name an engagement prints. */
  readonly nodes: readonly RevisionNode[];
}

/** The words of a line, in parts. */
export interface LineWords {
  /** A number or mark before the words. It is not compared, because a new number is no change. */
  readonly lead: string;
  /** A bracket that closes the bracket of the lead. It is not compared either. */
  readonly tail: string;
  readonly pieces: readonly Piece[];
}

/**
 * Returns the words of a line in the unit of `around`. A line of one part is one piece, whose words are compared
 * together. A line that names companies has a piece for each company and for the words between them. The template's
 * other words belong to the part around.
 */
export function lineWords({ role, words: known }: OwnedLine, around: RevisionNode): LineWords {
  const isContent = (of: OwnedWords) => of.leaf !== undefined && !isOrdinal(of);
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

/**
 * Returns whether the words are a number, an item's mark, or a bracket around a heading. Brackets around companies are
 * words of the line.
 */
function isOrdinal({ leaf, isMark, node }: OwnedWords): boolean {
  if (isMark) return true;
  return leaf?.kind === 'number' || leaf?.kind === 'mark' || (leaf?.kind === 'bracket' && !isStyle(node));
}

function isOfOnePart(words: readonly OwnedWords[]): boolean {
  const owners = new Set(words.flatMap(({ owner }) => (owner && !isStyle(owner) ? [owner] : [])));
  return owners.size <= 1 && !words.some(({ node }) => isParty(node) || node?.type === 'engagement');
}

function wholePiece(words: readonly OwnedWords[], around: RevisionNode): Piece {
  const owners = words.flatMap(({ owner }) => owner ?? []);
  const node = owners.find((owner) => !isStyle(owner)) ?? owners[0] ?? around;
  const nodes = new Set(words.flatMap((of) => of.node ?? []));
  return { text: textOf(words), node, key: '', nodes: nodes.size > 0 ? [...nodes] : [node] };
}

/** Words that make one piece. */
interface Group {
  readonly owner: RevisionNode;
  readonly words: OwnedWords[];
}

/**
 * A bracket that closes one of a company's words belongs to the same company. Other words between two companies
 * introduce the second one.
 */
const CLOSING = /^[\p{Pe}\p{Pf}]*/u;

function partedPieces(words: readonly OwnedWords[], around: RevisionNode): Piece[] {
  const groups: Group[] = [];
  let leading: OwnedWords[] = [];
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

/**
 * Returns each of the words with the next value after it, and with the next value that does not come from the style.
 */
function withNext(words: readonly OwnedWords[]) {
  let next: OwnedWords | undefined;
  let nextPart: OwnedWords | undefined;
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

/**
 * Returns whether a value continues a piece: a value of the same part, unless it names a company, or 「TEL」 within a
 * company's words.
 */
function joins({ leaf, owner }: OwnedWords, current: Group, goesOn: boolean): boolean {
  if (isStyle(owner)) return leaf?.kind === 'label' && goesOn && !isStyle(current.owner);
  return owner === current.owner && leaf?.kind !== 'contractor';
}

function pieceOf({ owner, words }: Group): Piece {
  const nodes = new Set(words.flatMap(({ node }) => node ?? []));
  // An engagement's own words also belong to the contractor.
  if (nodes.size === 0 || owner.type === 'contractor') nodes.add(owner);
  const key = isStyle(owner) ? (words.find(({ leaf }) => leaf)?.leaf?.pointer ?? '') : '';
  return { text: textOf(words), node: owner, key, nodes: [...nodes] };
}

/** What no document draws, such as a soft hyphen, is not compared. */
function textOf(words: readonly Words[]): string {
  return withoutUndrawn(words.map(({ text }) => text).join(''));
}
