import type { Node } from 'jsonc-parser';
import { elementAdded, elementCopied } from '../text-edits/add-member.ts';
import { elementMoved } from '../text-edits/move-element.ts';
import { indexIn, namesIn, nodeAt } from '../text-edits/syntax-tree.ts';
import { type Applied, inTurn, type OperationRefusal, refusal, unchanged, withEdits } from './applied.ts';
import type { Content } from './content.ts';
import { elementsOf, keysAt, newElement, withElements, withKeysAt } from './element-keys.ts';
import type { JsonValue } from './operation.ts';
import { isJson, set, takenOut } from './property-operations.ts';

/** Returns the content with a value put into a list. A list that is not there is made. */
export function inserted(
  content: Content,
  list: string,
  index: number,
  value: JsonValue,
): Applied | OperationRefusal {
  const names = namesIn(list);
  if (!names) return refusal('nowhere', list);
  if (!isJson(value)) return refusal('no-json', list);
  const node = nodeAt(content.tree.root, names);
  if (!node) return index === 0 ? set(content, list, [value]) : refusal('nowhere', list);
  if (node.type !== 'array') return refusal('other-kind', list);
  if (!isPlace(index, lengthOf(node))) return refusal('nowhere', list);
  return withEdits(content, list, [elementAdded(content.tree, node, index, value)], (keys, counter) =>
    withKeysAt(keys, names, (old) => withElements(old, index, 0, [newElement(value, counter)])),
  );
}

/** Returns the content without an element. */
export function removed(content: Content, at: string): Applied | OperationRefusal {
  const found = elementAt(content, at);
  return 'ok' in found ? found : takenOut(content, [...found.around, String(found.index)]);
}

/** Returns the content with an element in another place of its list, or in another list. */
export function moved(content: Content, at: string, list: string, index: number): Applied | OperationRefusal {
  const found = elementAt(content, at);
  if ('ok' in found) return found;
  if (list === at || list.startsWith(`${at}/`)) return refusal('into-itself', list);
  const names = namesIn(list);
  if (!names) return refusal('nowhere', list);
  const target = nodeAt(content.tree.root, names);
  if (!target)
    return index === 0
      ? inTurn(set(content, list, []), (now) => moved(now, at, list, 0))
      : refusal('nowhere', list);
  if (target.type !== 'array') return refusal('other-kind', list);
  return target === found.list
    ? movedWithin(content, found, index, at)
    : movedOver(content, found, { node: target, names, index }, list);
}

interface FoundElement {
  readonly list: Node;
  readonly around: readonly string[];
  readonly index: number;
  readonly element: Node;
}

function elementAt({ tree }: Content, at: string): FoundElement | OperationRefusal {
  const names = namesIn(at) ?? [];
  const around = names.slice(0, -1);
  const list = nodeAt(tree.root, around);
  const element = nodeAt(tree.root, names);
  const index = indexIn(names.at(-1) ?? '');
  if (!list || !element || names.length === 0) return refusal('nowhere', at);
  if (list.type !== 'array' || index === undefined) return refusal('other-kind', at);
  return { list, around, index, element };
}

function movedWithin(
  content: Content,
  { list, around, index: from }: FoundElement,
  to: number,
  at: string,
): Applied | OperationRefusal {
  if (!isPlace(to, lengthOf(list) - 1)) return refusal('nowhere', at);
  if (from === to) return unchanged(content);
  return withEdits(content, at, elementMoved(content.tree, list, from, to), (keys) =>
    withKeysAt(keys, around, (old) =>
      withElements(withElements(old, from, 1, []), to, 0, elementsOf(old).slice(from, from + 1)),
    ),
  );
}

interface Target {
  readonly node: Node;
  readonly names: readonly string[];
  readonly index: number;
}

/** The element is copied first and taken out then. So the lists on its way are still where the operation says. */
function movedOver(
  content: Content,
  { around, index, element }: FoundElement,
  target: Target,
  list: string,
): Applied | OperationRefusal {
  if (!isPlace(target.index, lengthOf(target.node))) return refusal('nowhere', list);
  const copied = withEdits(
    content,
    list,
    [elementCopied(content.tree, target.node, target.index, element)],
    (keys) => {
      const own = elementsOf(keysAt(keys, around)).slice(index, index + 1);
      return withKeysAt(keys, target.names, (old) => withElements(old, target.index, 0, own));
    },
  );
  return inTurn(copied, (now) => takenOut(now, behind([...around, String(index)], target)));
}

/** Returns the names that lead to the same element after another was put in at the target. */
function behind(names: readonly string[], { names: list, index }: Target): readonly string[] {
  const step = names[list.length];
  const isInList = list.every((name, place) => names[place] === name);
  if (!isInList || step === undefined || Number(step) < index) return names;
  return names.with(list.length, String(Number(step) + 1));
}

function isPlace(index: number, last: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= last;
}

function lengthOf({ children = [] }: Node): number {
  return children.length;
}
