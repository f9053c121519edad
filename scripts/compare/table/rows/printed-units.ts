import type { Root } from 'mdast';
import type { RoleName } from '../../../print/tree/roles.ts';
import { ancestorsOf, type NodeType, nodeAt, type RevisionNode } from '../../changes/revision-tree.ts';
import { isParty, type LineWords, lineWords } from './line-pieces.ts';
import { type PrintedLine, printedLines } from './printed-lines.ts';

/** What a line is to the eye. */
export type LineRole = 'title' | 'heading' | 'subheading' | 'body' | 'item' | 'clause' | 'note';

/** One line as a notice prints it. */
export interface Line extends LineWords {
  readonly role: LineRole;
  /** Lines of another key are never one line reworded: 施行 does not become 改正. */
  readonly key: string;
  /** How deep an item is nested, from 0. */
  readonly depth: number;
}

/** What stands together in one row of a comparison: a heading with its lead, an item with its clauses. */
export interface Unit {
  readonly node: RevisionNode;
  /** Which of the node's units, where it has several. */
  readonly part: string;
  /** They are the template's own words, such as 「記」; `node` is the part around them. */
  readonly isFixed: boolean;
  readonly lines: readonly Line[];
}

/** Returns what the filled tree of a notice prints, in printing order, each word with the part it comes from. */
export function printedUnits(printed: Root, tree: RevisionNode): Unit[] {
  const lines = printedLines(printed).map((line) => ({ line, place: placeOf(line, tree) }));
  const placed = withPlaces(lines, tree);
  const units: (Unit & { readonly lines: Line[] })[] = [];
  for (const { line, place } of placed) {
    const last = units.at(-1);
    const words = lineOf(line, place, tree);
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

/** The properties that stand in a row of their own; all others of a part stand in one. */
const OWN_ROWS: Readonly<Partial<Record<NodeType, readonly string[]>>> = {
  notice: ['title', 'preamble', 'closing'],
  'joint-use': ['dataItems', 'users', 'purposes', 'manager'],
  supplement: ['body'],
};

/** The place of the first value that belongs to one: companies and the style stand in the lines of others. */
function placeOf({ words }: PrintedLine, tree: RevisionNode): Place | undefined {
  for (const { leaf } of words) {
    if (leaf?.demand !== 'once') continue;
    const owner = nodeAt(tree, leaf.pointer);
    const node = owner.type === 'engagement' || owner.type === 'recipient' ? owner.parent : owner;
    if (!node || node.type === 'contractor' || (node.type === 'style' && leaf.kind !== 'text')) continue;
    const property = propertyOf(leaf.pointer, node);
    return { node, part: OWN_ROWS[node.type]?.includes(property) ? property : '', isFixed: false };
  }
  return undefined;
}

/** The property of a node that a pointer leads into. */
function propertyOf(pointer: string, node: RevisionNode): string {
  return pointer.slice(node.pointer.length + 1).split('/')[0] ?? '';
}

interface Placed {
  readonly line: PrintedLine;
  readonly place: Place | undefined;
}

/** Gives every line its place: values that have none stand in the unit before them, the template's own words around others. */
function withPlaces(lines: readonly Placed[], tree: RevisionNode): { line: PrintedLine; place: Place }[] {
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

/** For each line the next one behind it that has a place. */
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
 * The place of words that the template says itself. In a list item or container they stand with its other lines; a
 * heading of its own leads to what follows in the same part, a paragraph follows what stands before. What stands between
 * two parts is a unit by itself.
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

/** 「記」, 「以上」 and headings are signs, which no one misses where they are left out; all else is words. */
function fixedPlace({ role, within }: PrintedLine, node: RevisionNode): Place {
  const isSign = role === 'heading' || within.some((around) => 'name' in around && SIGNS.has(around.name));
  return { node, part: isSign ? 'sign' : 'words', isFixed: true };
}

const SIGNS: ReadonlySet<string> = new Set<RoleName>(['opening-mark', 'closing-mark']);

function sharesContainer(a: PrintedLine, b: PrintedLine): boolean {
  return a.within.some((container) => b.within.includes(container));
}

/** The smallest part that holds both. */
function commonNode(a: RevisionNode, b: RevisionNode): RevisionNode {
  const around = new Set([a, ...ancestorsOf(a)]);
  return [b, ...ancestorsOf(b)].find((node) => around.has(node)) ?? a;
}

function lineOf(line: PrintedLine, place: Place, tree: RevisionNode): Line {
  const words = lineWords(line, tree, place.node);
  return { ...words, role: roleOf(line, place), key: keyOf(line, words, tree), depth: line.depth };
}

/** The parts whose title heads something of its own in a notice, whatever the level that the template gives it. */
const HEADED: ReadonlySet<NodeType> = new Set(['section', 'joint-use', 'supplement', 'contact']);

function roleOf({ role, level, words }: PrintedLine, { node, isFixed }: Place): LineRole {
  if (role !== 'heading') return role;
  if (level === 1) return 'title';
  const isTitle = !isFixed && HEADED.has(node.type) && words.some(({ leaf }) => leaf);
  return isTitle || level === 2 ? 'heading' : 'subheading';
}

/** The property that a line of one part begins with. */
function keyOf({ words }: PrintedLine, { pieces }: LineWords, tree: RevisionNode): string {
  const [only, another] = pieces;
  if (!only || another || isParty(only.node)) return '';
  const leaf = words.map((of) => of.leaf).find((of) => of && nodeAt(tree, of.pointer) === only.node);
  return leaf ? propertyOf(leaf.pointer, only.node) : '';
}
