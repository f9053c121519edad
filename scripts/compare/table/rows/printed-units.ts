import type { Root } from 'mdast';
import type { RoleName } from '../../../print/tree/roles.ts';
import { ancestorsOf, type NodeType, type RevisionNode } from '../../changes/revision-tree.ts';
import { type LineWords, lineWords, type Piece } from './line-pieces.ts';
import { isParty, type OwnedLine, ownedLine } from './owned-lines.ts';
import { type PrintedLine, printedLines } from './printed-lines.ts';

/** The look of a line for the reader. */
export type LineRole = 'title' | 'heading' | 'subheading' | 'body' | 'item' | 'clause' | 'note';

/** The roles of headings, which every format prints in bold type. */
export const HEADING_ROLES: ReadonlySet<LineRole> = new Set(['title', 'heading', 'subheading']);

/** One line as a notice prints it. */
export interface Line extends LineWords {
  readonly role: LineRole;
  /** Lines with different keys are never the same line with new words: 施行 does not become 改正. */
  readonly key: string;
  /** How deep an item is nested; the outermost is 0. */
  readonly depth: number;
}

/** Lines that share one row of a comparison: a heading with its lead, an item with its clauses. */
export interface Unit {
  readonly node: RevisionNode;
  /** Which of the node's units this is, if it has several. */
  readonly part: string;
  /** Whether the lines are the template's own words, such as 「記」. Then `node` is the part around them. */
  readonly isFixed: boolean;
  readonly lines: readonly Line[];
}

/**
 * Returns the units that the filled tree of a notice prints, in printing order. Each word has the part it comes from.
 */
export function printedUnits(printed: Root, tree: RevisionNode): Unit[] {
  const lines = printedLines(printed)
    .map((line) => ownedLine(line, tree))
    .map((line) => ({ line, place: placeOf(line) }));
  const placed = withPlaces(lines, tree);
  const units: (Unit & { readonly lines: Line[] })[] = [];
  for (const { line, place } of placed) {
    const last = units.at(-1);
    const words = lineOf(line, place);
    if (last && isSame(last, place) && !(place.isFixed && line.role === 'heading')) last.lines.push(words);
    else units.push({ ...place, lines: [words] });
  }
  return units;
}

/** The unit that a line belongs to. */
type Place = Pick<Unit, 'node' | 'part' | 'isFixed'>;

function isSame(a: Place, b: Place): boolean {
  return a.node === b.node && a.part === b.part && a.isFixed === b.isFixed;
}

/** The properties that have a row of their own. All other properties of a part share one row. */
const OWN_ROWS: Readonly<Partial<Record<NodeType, readonly string[]>>> = {
  notice: ['title', 'preamble', 'closing'],
  'joint-use': ['dataItems', 'users', 'purposes', 'manager'],
  supplement: ['body'],
};

/**
 * Returns the place of the line's first value that has one. Companies and the style have none, because they are printed
 * in the lines of other parts.
 */
function placeOf({ words }: OwnedLine): Place | undefined {
  for (const { leaf, node: owner } of words) {
    if (!owner || leaf?.demand !== 'once') continue;
    const node = owner.type === 'engagement' || owner.type === 'recipient' ? owner.parent : owner;
    if (!node || node.type === 'contractor' || (node.type === 'style' && leaf.kind !== 'text')) continue;
    const property = propertyOf(leaf.pointer, node);
    return { node, part: OWN_ROWS[node.type]?.includes(property) ? property : '', isFixed: false };
  }
  return undefined;
}

/** Returns the property of a node that a pointer leads into. */
function propertyOf(pointer: string, node: RevisionNode): string {
  return pointer.slice(node.pointer.length + 1).split('/')[0] ?? '';
}

interface Placed {
  readonly line: OwnedLine;
  readonly place: Place | undefined;
}

/**
 * Gives every line its place. Values without a place belong to the unit before them. The template's own words get their
 * place from the lines around them.
 */
function withPlaces(lines: readonly Placed[], tree: RevisionNode): { line: OwnedLine; place: Place }[] {
  let before: (Placed & { readonly place: Place }) | undefined;
  const after = nextPlaced(lines);
  return lines.map(({ line, place: own }, index) => {
    const isValue = line.words.some(({ leaf }) => leaf?.demand === 'once');
    const place =
      own ??
      (isValue && before ? before.place : aroundPlace(line, before, after[index])) ??
      fixedPlace(line, tree);
    if (isValue) before = { line, place };
    return { line, place };
  });
}

/** Returns, for each line, the next line after it that has a place. */
function nextPlaced(lines: readonly Placed[]): (Placed | undefined)[] {
  let next: Placed | undefined;
  return lines
    .toReversed()
    .map((placed) => {
      const found = next;
      if (placed.place) next = placed;
      return found;
    })
    .reverse();
}

/**
 * Returns the place of the template's own words. In a list item or container, they belong to its other lines. A heading
 * belongs to what follows in the same part, and a paragraph to what comes before. Words between two parts are a unit of
 * their own.
 */
function aroundPlace(
  line: PrintedLine,
  before: Placed | undefined,
  after: Placed | undefined,
): Place | undefined {
  const [prior, next] = [before?.place, after?.place];
  if (!prior || !next) return undefined;
  if (isSame(prior, next)) return prior;
  if (before && sharesContainer(line, before.line)) return prior;
  if (after && sharesContainer(line, after.line)) return next;
  const node = commonNode(prior.node, next.node);
  const [first, second] = line.role === 'heading' ? [next, prior] : [prior, next];
  const joined = [first, second].find((place) => place.node === node && node.type !== 'notice');
  return joined ?? fixedPlace(line, node);
}

/** 「記」, 「以上」 and headings are signs: no reader misses them if they are left out. Everything else is words. */
function fixedPlace({ role, within }: PrintedLine, node: RevisionNode): Place {
  const isSign = role === 'heading' || within.some((around) => 'name' in around && SIGNS.has(around.name));
  return { node, part: isSign ? 'sign' : 'words', isFixed: true };
}

const SIGNS: ReadonlySet<string> = new Set<RoleName>(['opening-mark', 'closing-mark']);

function sharesContainer(a: PrintedLine, b: PrintedLine): boolean {
  return a.within.some((container) => b.within.includes(container));
}

/** Returns the smallest part that contains both. */
function commonNode(a: RevisionNode, b: RevisionNode): RevisionNode {
  const around = new Set([a, ...ancestorsOf(a)]);
  return [b, ...ancestorsOf(b)].find((node) => around.has(node)) ?? a;
}

function lineOf(line: OwnedLine, place: Place): Line {
  const { lead, tail, pieces } = lineWords(line, place.node);
  return { role: roleOf(line, place), key: keyOf(line, pieces), depth: line.depth, lead, tail, pieces };
}

/** The parts whose title is a heading in a notice, at any level that the template gives it. */
const HEADED: ReadonlySet<NodeType> = new Set(['section', 'joint-use', 'supplement', 'contact']);

function roleOf({ role, level, words }: PrintedLine, { node, isFixed }: Place): LineRole {
  if (role !== 'heading') return role;
  if (level === 1) return 'title';
  const isTitle = !isFixed && HEADED.has(node.type) && words.some(({ leaf }) => leaf);
  return isTitle || level === 2 ? 'heading' : 'subheading';
}

/** Returns the property that a line of one part begins with. */
function keyOf({ words }: OwnedLine, [only, another]: readonly Piece[]): string {
  if (!only || another || isParty(only.node)) return '';
  const leaf = words.find(({ node }) => node === only.node)?.leaf;
  return leaf ? propertyOf(leaf.pointer, only.node) : '';
}
