import type { Nodes, Root, Table } from 'mdast';
import { squeeze } from '../../print/words/main-flow.ts';

/**
 * A piece of a document on paper. A paragraph is one strand of words. A table row has one strand for each cell; if the
 * row is split over pages, they run side by side.
 */
export interface Step {
  readonly strands: readonly string[];
  /** The words of the head row that a page may repeat before this row. */
  readonly repeatedHead?: string;
}

/**
 * Returns everything that a filled tree prints, in order and without white space. The marks of a draft are included.
 */
export function flowOf(tree: Root): Step[] {
  return stepsOf(tree).filter(({ strands }) => strands.some((strand) => strand !== ''));
}

function stepsOf(node: Nodes): Step[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [{ strands: [wordsOf(node)] }];
  if (node.type === 'table') return rowsOf(node);
  return 'children' in node ? node.children.flatMap((child) => stepsOf(child)) : [];
}

function rowsOf({ children: [head, ...rows] }: Table): Step[] {
  if (!head) return [];
  const strandsOf = ({ children }: Table['children'][number]) => children.map((cell) => wordsOf(cell));
  const repeatedHead = strandsOf(head).join('');
  return [{ strands: strandsOf(head) }, ...rows.map((row) => ({ strands: strandsOf(row), repeatedHead }))];
}

function wordsOf(node: Nodes): string {
  return squeeze(textOf(node));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
