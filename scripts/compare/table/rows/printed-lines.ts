import type { Nodes, PhrasingContent, Root, TableRow } from 'mdast';
import { isFurniture } from '../../../print/tree/roles.ts';
import type { Leaf } from '../../../print/views/leaf.ts';

/** Words of a line: a value with its leaf, or the template's own words. */
export interface Words {
  readonly text: string;
  readonly leaf?: Leaf;
  /** Whether they are the mark of a list item. */
  readonly isMark: boolean;
}

/** The look of a block for the reader. */
export type BlockRole = 'heading' | 'item' | 'clause' | 'note' | 'body';

/** One line as a notice prints it: a heading, a paragraph, the words between two line breaks, or a row of a table. */
export interface PrintedLine {
  readonly role: BlockRole;
  /** The level of a heading, 1 to 6. */
  readonly level: number;
  /** How deep the line is in nested lists; the outermost is 0. */
  readonly depth: number;
  /**
   * The list items and containers around the line, the outermost first. They are nodes of the tree, compared by
   * identity.
   */
  readonly within: readonly Nodes[];
  readonly words: readonly Words[];
}

/** Comes between the cells of a row, because a line has no borders. */
const CELL_BORDER: Words = { text: '｜', isMark: false };

/** Returns the lines of a filled tree's main flow, in order, without furniture and without empty lines. */
export function printedLines(tree: Root): PrintedLine[] {
  const top: Place = { role: 'body', within: [] };
  return tree.children.flatMap((block) => blockLines(block, top)).filter(({ words }) => words.length > 0);
}

type Place = Pick<PrintedLine, 'role' | 'within'>;

function blockLines(node: Nodes, place: Place): PrintedLine[] {
  switch (node.type) {
    case 'heading':
      return textLines(node.children, { ...place, role: 'heading' }, node.depth);
    case 'paragraph':
      return textLines(node.children, place);
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child, index) =>
          blockLines(child, {
            role: index === 0 && child.type === 'paragraph' && beginsWithMark(child) ? 'item' : 'body',
            within: [...place.within, item],
          }),
        ),
      );
    case 'table':
      return node.children.map((row) => lineOf(wordsOfRow(row), place));
    case 'containerDirective': {
      if (isFurniture(node.name)) return [];
      const role = node.name === 'clause' || node.name === 'note' ? node.name : 'body';
      const within = [...place.within, node];
      return node.children.flatMap((child) => blockLines(child, { ...place, role, within }));
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => blockLines(child, place)) : [];
  }
}

function beginsWithMark({ children: [first] }: { readonly children: readonly Nodes[] }): boolean {
  return first?.type === 'text' && first.data?.mark === true;
}

/** Returns the lines between the breaks. Only the first one begins with the mark. */
function textLines(children: readonly PhrasingContent[], place: Place, level = 0): PrintedLine[] {
  const lines: Words[][] = [[]];
  for (const words of wordsOf(children)) {
    if (words === BREAK) lines.push([]);
    else lines.at(-1)?.push(words);
  }
  const role = place.role === 'item' ? 'body' : place.role;
  return lines.map((words, index) => lineOf(words, index > 0 ? { ...place, role } : place, level));
}

function lineOf(words: readonly Words[], place: Place, level = 0): PrintedLine {
  const lists = place.within.filter(({ type }) => type === 'listItem').length;
  return { ...place, level, depth: Math.max(0, lists - 1), words };
}

/** The end of a line. It is compared by identity. */
const BREAK: Words = { text: ' ', isMark: false };

function wordsOf(nodes: readonly Nodes[]): Words[] {
  return nodes.flatMap((node): Words[] => {
    if (node.type === 'break') return [BREAK];
    if (node.type === 'textDirective' && node.name === 'break') return [BREAK];
    if (node.type === 'textDirective' && isFurniture(node.name)) return [];
    if (node.type !== 'text') return 'children' in node ? wordsOf(node.children) : [];
    const { leaf, mark: isMark = false } = node.data ?? {};
    return node.value === ''
      ? []
      : [{ text: leaf ? node.value : plainSpaces(node.value), isMark, ...(leaf ? { leaf } : {}) }];
  });
}

/**
 * A line feed in a template means a space. A no-break space becomes a plain one, because each format decides where
 * lines may break.
 */
function plainSpaces(text: string): string {
  return text.replace(/[\n\u00A0]/gu, ' ');
}

function wordsOfRow({ children }: TableRow): Words[] {
  return children.flatMap((cell, index) => [...(index > 0 ? [CELL_BORDER] : []), ...wordsOf(cell.children)]);
}
