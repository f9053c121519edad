import equal from 'fast-deep-equal';
import { pointerTo } from '../../notice/source/json-pointer.ts';
import { isOptionalAt, propertyNamesAt } from '../fields/schema-at.ts';
import { propertyAdded } from '../text-edits/add-member.ts';
import { valueReplaced } from '../text-edits/replace-value.ts';
import { indexIn, keyOf, namesIn, nodeAt } from '../text-edits/syntax-tree.ts';
import { memberTakenOut } from '../text-edits/take-out.ts';
import { isList, isPlainValue } from '../text-edits/written-value.ts';
import { type Applied, type OperationRefusal, refusal, unchanged, withEdits } from './applied.ts';
import type { Content } from './content.ts';
import { keptKeys, newKeys, withElements, withKeysAt } from './element-keys.ts';
import type { JsonValue } from './operation.ts';
import { valueAt } from './value-at.ts';

/** Returns the content with a value at a pointer. Objects on the way that are not there are made. */
export function set(content: Content, at: string, value: JsonValue): Applied | OperationRefusal {
  const names = namesIn(at);
  if (!names) return refusal('nowhere', at);
  if (!isJson(value)) return refusal('no-json', at);
  const node = nodeAt(content.tree.root, names);
  const old = valueAt(content, at);
  if (!node || old === undefined) return added(content, at, names, value);
  if (equal(old, value)) return unchanged(content);
  return withEdits(content, at, [valueReplaced(content.tree, node, value)], (keys, counter) =>
    withKeysAt(keys, names, (inside) => keptKeys(inside, old, value, counter)),
  );
}

function added(
  content: Content,
  at: string,
  names: readonly string[],
  value: JsonValue,
): Applied | OperationRefusal {
  const depth = depthThatIsThere(content, names);
  const around = names.slice(0, depth);
  const object = nodeAt(content.tree.root, around);
  const [key, ...missing] = names.slice(depth);
  if (!object || key === undefined) return refusal('nowhere', at);
  if (object.type !== 'object') return refusal(object.type === 'array' ? 'nowhere' : 'other-kind', at);
  // An object would be made where a list is meant.
  if (missing.some((name) => indexIn(name) !== undefined)) return refusal('nowhere', at);
  const whole = missing.reduceRight<JsonValue>((inside, name) => ({ [name]: inside }), value);
  const order = propertyNamesAt(around.reduce(pointerTo, ''));
  return withEdits(content, at, [propertyAdded(content.tree, object, key, whole, order)], (keys, counter) =>
    withKeysAt(keys, [...around, key], () => newKeys(whole, counter)),
  );
}

/** Returns how many of the names lead to a value that is there. */
function depthThatIsThere(content: Content, names: readonly string[]): number {
  let depth = names.length;
  while (depth > 0 && !nodeAt(content.tree.root, names.slice(0, depth))) depth -= 1;
  return depth;
}

/** Returns the content without a property. */
export function unset(content: Content, at: string): Applied | OperationRefusal {
  const names = namesIn(at);
  if (!names || names.length === 0) return refusal('nowhere', at);
  const around = nodeAt(content.tree.root, names.slice(0, depthThatIsThere(content, names.slice(0, -1))));
  if (around?.type === 'array')
    return refusal(nodeAt(content.tree.root, names) ? 'other-kind' : 'nowhere', at);
  if (around?.type !== 'object') return refusal('other-kind', at);
  return nodeAt(content.tree.root, names) ? takenOut(content, names) : unchanged(content);
}

/**
 * Returns the content without the member at the end of some names, which is there. A list or object that becomes empty by
 * it goes too where the schema lets it be left out.
 */
export function takenOut(content: Content, names: readonly string[]): Applied | OperationRefusal {
  const around = names.slice(0, -1);
  const name = names.at(-1) ?? '';
  const container = nodeAt(content.tree.root, around);
  const members = container?.children ?? [];
  if (members.length === 1 && isOptionalAt(around.reduce(pointerTo, ''))) return takenOut(content, around);
  const isInList = container?.type === 'array';
  const index = isInList ? Number(name) : members.findIndex((member) => keyOf(member) === name);
  if (!container || !members[index]) return refusal('nowhere', names.reduce(pointerTo, ''));
  return withEdits(content, names.reduce(pointerTo, ''), [memberTakenOut(container, index)], (keys) =>
    isInList
      ? withKeysAt(keys, around, (list) => withElements(list, index, 1, []))
      : withKeysAt(keys, names, () => undefined),
  );
}

/** Whether JSON can hold a value: a number that is none would be written as null. */
export function isJson(value: JsonValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (isPlainValue(value)) return true;
  return isList(value) ? value.every(isJson) : Object.values(value).every(isJson);
}
