import type { Node } from 'jsonc-parser';
import type { JsonValue } from '../edit/operation.ts';
import { type FileLayout, isOnOneLine, layoutOf } from './file-layout.ts';
import { breaksLine, endOf, keyOf, lineIndentAt, type SyntaxTree, valueIn } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';
import { isList, isPlainValue, writtenValue } from './written-value.ts';

/** A member to be added to a list or an object. */
interface NewMember {
  readonly type: 'array' | 'object' | 'plain';
  /** Its text, for the indentation of the line that it begins in. */
  textAt(indent: string, onOneLine: boolean): string;
}

/** Returns the edit that puts a value into a list. `index` may be the length of the list. */
export function elementAdded(tree: SyntaxTree, list: Node, index: number, value: JsonValue): TextEdit {
  const layout = layoutOf(tree);
  return memberAdded(tree, layout, list, index, newValue(layout, value));
}

/** Returns the edit that puts the text of another element into a list, indented anew as far as its depth differs. */
export function elementCopied(tree: SyntaxTree, list: Node, index: number, element: Node): TextEdit {
  const from = lineIndentAt(tree.text, element.offset);
  const text = tree.text.slice(element.offset, endOf(element));
  return memberAdded(tree, layoutOf(tree), list, index, {
    type: typeOf(element),
    textAt: (indent) =>
      indent === from
        ? text
        : text.replace(/(\r\n|\n|\r)([ \t]*)/g, (_, end: string, white: string) =>
            white.startsWith(from) ? end + indent + white.slice(from.length) : end + white,
          ),
  });
}

/**
 * Returns the edit that adds a property to an object. Its place is behind the property that comes before it in `order`,
 * else before the one that comes after it, else at the end.
 */
export function propertyAdded(
  tree: SyntaxTree,
  object: Node,
  key: string,
  value: JsonValue,
  order: readonly string[],
): TextEdit {
  const layout = layoutOf(tree);
  const written = newValue(layout, value);
  const index = placeInOrder((object.children ?? []).map(keyOf), key, order);
  return memberAdded(tree, layout, object, index, {
    type: written.type,
    textAt: (indent, onOneLine) =>
      `${JSON.stringify(key)}${layout.colon}${written.textAt(indent, onOneLine)}`,
  });
}

function placeInOrder(keys: readonly string[], key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return keys.length;
  const before = order.slice(0, rank).findLast((name) => keys.includes(name));
  if (before !== undefined) return keys.indexOf(before) + 1;
  const after = order.slice(rank + 1).find((name) => keys.includes(name));
  return after === undefined ? keys.length : keys.indexOf(after);
}

function newValue(layout: FileLayout, value: JsonValue): NewMember {
  return {
    type: isPlainValue(value) ? 'plain' : isList(value) ? 'array' : 'object',
    textAt: (indent, onOneLine) => writtenValue(value, layout, indent, onOneLine),
  };
}

function memberAdded(
  tree: SyntaxTree,
  layout: FileLayout,
  container: Node,
  index: number,
  member: NewMember,
): TextEdit {
  const members = container.children ?? [];
  const previous = members[index - 1];
  const next = members[index];
  const neighbour = previous ?? next;
  if (!neighbour) return onlyMember(tree, layout, container, member);
  const separator = separatorAt(tree, layout, container, index);
  const indent = breaksLine(separator)
    ? (/[ \t]*$/.exec(separator)?.[0] ?? '')
    : lineIndentAt(tree.text, neighbour.offset);
  const model = [previous, next].map((node) => node && valueIn(node)).find((node) => isModel(node, member));
  const text = member.textAt(indent, isOnOneLine(tree.text, model ?? container));
  return previous
    ? { offset: endOf(previous), length: 0, text: separator + text }
    : { offset: neighbour.offset, length: 0, text: text + separator };
}

function onlyMember(tree: SyntaxTree, layout: FileLayout, container: Node, member: NewMember): TextEdit {
  const isInList = container.type === 'array';
  const onOneLine =
    layout.isOneLine || (isInList && member.type === 'plain' && layout.hasPlainListsOnOneLine);
  const outer = lineIndentAt(tree.text, container.offset);
  const inner = outer + layout.indent;
  const pad = isInList ? layout.listPad : layout.objectPad;
  const text = onOneLine
    ? `${pad}${member.textAt(outer, true)}${pad}`
    : `${layout.lineEnd}${inner}${member.textAt(inner, false)}${layout.lineEnd}${outer}`;
  return { offset: container.offset + 1, length: container.length - 2, text };
}

/** Returns the separator of the neighbours. Beside a lone member it is made of the white space before that. */
function separatorAt({ text }: SyntaxTree, layout: FileLayout, container: Node, index: number): string {
  const members = container.children ?? [];
  const at = Math.max(1, Math.min(index, members.length - 1));
  const before = members[at - 1];
  const behind = members[at];
  if (before && behind) return text.slice(endOf(before), behind.offset);
  const white = text.slice(container.offset + 1, before?.offset);
  return breaksLine(white) ? `,${white}` : layout.comma;
}

/** Whether a value shows how one like the new one is laid out here. */
function isModel(node: Node | undefined, member: NewMember): boolean {
  return node !== undefined && typeOf(node) === member.type && (node.children ?? []).length > 0;
}

function typeOf({ type }: Node): NewMember['type'] {
  return type === 'array' || type === 'object' ? type : 'plain';
}
