import { indexIn } from '../text-edits/syntax-tree.ts';
import { isList, isPlainValue } from '../text-edits/written-value.ts';
import { matchedElements } from './match-elements.ts';
import type { JsonValue } from './operation.ts';

/**
 * The keys of the list elements in a value. They have the shape of the value; a value that is neither a list nor an
 * object has none. They are never changed, only replaced, and share what is the same.
 */
export type KeyTree = ListKeys | ObjectKeys | undefined;

interface ListKeys {
  readonly kind: 'list';
  readonly elements: readonly KeyedElement[];
}

interface ObjectKeys {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, KeyTree>;
}

/** The key of an element, which no other element of the document has or had, and the keys inside it. */
export interface KeyedElement {
  readonly key: number;
  readonly inside: KeyTree;
}

/** Gives new keys. */
export interface KeyCounter {
  next: number;
}

/** Returns new keys for all elements in a value. */
export function newKeys(value: JsonValue, counter: KeyCounter): KeyTree {
  if (isPlainValue(value)) return undefined;
  if (isList(value)) return { kind: 'list', elements: value.map((element) => newElement(element, counter)) };
  const properties = Object.entries(value).map(([name, member]) => [name, newKeys(member, counter)] as const);
  return { kind: 'object', properties: new Map(properties.filter(([, keys]) => keys)) };
}

/** Returns the new key of an element, with new keys inside it. */
export function newElement(value: JsonValue, counter: KeyCounter): KeyedElement {
  const key = counter.next;
  counter.next += 1;
  return { key, inside: newKeys(value, counter) };
}

/** Returns keys for a value that has replaced another: elements that are the same keep theirs. */
export function keptKeys(keys: KeyTree, old: JsonValue, now: JsonValue, counter: KeyCounter): KeyTree {
  if (isPlainValue(old) || isPlainValue(now) || isList(old) !== isList(now)) return newKeys(now, counter);
  if (isList(old) && isList(now)) {
    const matches = matchedElements(old, now);
    const elements = now.map((element, index) => {
      const place = matches[index];
      const before = place === undefined ? undefined : elementsOf(keys)[place];
      if (place === undefined || !before) return newElement(element, counter);
      return { key: before.key, inside: keptKeys(before.inside, old[place] ?? null, element, counter) };
    });
    return { kind: 'list', elements };
  }
  return { kind: 'object', properties: new Map(keptProperties(keys, old, now, counter)) };
}

function keptProperties(
  keys: KeyTree,
  old: JsonValue,
  now: JsonValue,
  counter: KeyCounter,
): (readonly [string, KeyTree])[] {
  const before = new Map(Object.entries(old ?? {}));
  return Object.entries(now ?? {})
    .map(
      ([name, member]) =>
        [name, keptKeys(keysInside(keys, name), before.get(name) ?? null, member, counter)] as const,
    )
    .filter(([, inside]) => inside);
}

/** Returns the elements of a list; none if it is no list. */
export function elementsOf(keys: KeyTree): readonly KeyedElement[] {
  return keys?.kind === 'list' ? keys.elements : [];
}

/** Returns the keys inside a property, or inside the element at an index. */
export function keysInside(keys: KeyTree, name: string): KeyTree {
  return keys?.kind === 'object' ? keys.properties.get(name) : elementsOf(keys)[indexIn(name) ?? -1]?.inside;
}

/** Returns the keys inside the value at the end of some names. */
export function keysAt(keys: KeyTree, names: readonly string[]): KeyTree {
  return names.reduce(keysInside, keys);
}

/** Returns the keys of a document in which those at the end of some names have been replaced. */
export function withKeysAt(
  keys: KeyTree,
  names: readonly string[],
  change: (keys: KeyTree) => KeyTree,
): KeyTree {
  const [name, ...rest] = names;
  if (name === undefined) return change(keys);
  const inside = withKeysAt(keysInside(keys, name), rest, change);
  if (inside === keysInside(keys, name)) return keys;
  if (keys?.kind === 'list')
    return { kind: 'list', elements: keys.elements.with(Number(name), { ...elementOf(keys, name), inside }) };
  const properties = new Map(keys?.kind === 'object' ? keys.properties : []);
  if (inside) properties.set(name, inside);
  else properties.delete(name);
  return { kind: 'object', properties };
}

function elementOf({ elements }: ListKeys, name: string): KeyedElement {
  const element = elements[Number(name)];
  if (!element) throw new Error(`There is no element ${name}`);
  return element;
}

/** Returns the keys of a list in which some elements at an index have been replaced by others. */
export function withElements(
  keys: KeyTree,
  index: number,
  removed: number,
  added: readonly KeyedElement[],
): KeyTree {
  return { kind: 'list', elements: elementsOf(keys).toSpliced(index, removed, ...added) };
}
