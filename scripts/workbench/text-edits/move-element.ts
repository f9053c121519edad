import type { Node } from 'jsonc-parser';
import { endOf, type SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Returns the edits, one after another, that move an element within its list. It takes along the separator on the side
 * that it moves to, so the list stays laid out as it was. `to` is its index in the result.
 */
export function elementMoved(
  { text }: SyntaxTree,
  list: Node,
  from: number,
  to: number,
): readonly TextEdit[] {
  const elements = list.children ?? [];
  const element = elements[from];
  const target = elements[to];
  const neighbour = elements[from < to ? from + 1 : from - 1];
  if (!element || !target) throw new Error(`There is no element ${from} or ${to}`);
  if (!neighbour || from === to) return [];
  const own = text.slice(element.offset, endOf(element));
  // The later place is edited first. So the offset of the earlier one stays true.
  if (from < to) {
    const separator = text.slice(endOf(element), neighbour.offset);
    return [
      { offset: endOf(target), length: 0, text: separator + own },
      { offset: element.offset, length: neighbour.offset - element.offset, text: '' },
    ];
  }
  const separator = text.slice(endOf(neighbour), element.offset);
  return [
    { offset: endOf(neighbour), length: endOf(element) - endOf(neighbour), text: '' },
    { offset: target.offset, length: 0, text: own + separator },
  ];
}
