import type { Node } from 'jsonc-parser';
import { endOf } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Returns the edit that takes a member out of its list or object, with the separator that belongs to it: the one behind
 * it, or the one before it if it is the last. The only member leaves empty brackets.
 */
export function memberTakenOut(container: Node, index: number): TextEdit {
  const members = container.children ?? [];
  const member = members[index];
  if (!member) throw new Error(`There is no member ${index}`);
  const previous = members[index - 1];
  const next = members[index + 1];
  if (next) return span(member.offset, next.offset);
  if (previous) return span(endOf(previous), endOf(member));
  return span(container.offset + 1, endOf(container) - 1);
}

function span(start: number, end: number): TextEdit {
  return { offset: start, length: end - start, text: '' };
}
