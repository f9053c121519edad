import { pointerTo } from '../../notice/source/json-pointer.ts';
import { indexIn, namesIn } from '../text-edits/syntax-tree.ts';
import { elementsOf, type KeyTree, keysAt, keysInside } from './element-keys.ts';

interface Keyed {
  readonly keys: KeyTree;
}

/**
 * Returns the address of the value at a pointer that stays the same while elements come, go and move, such as
 * `contractors/#12/telephones/#40/number`. A property need not be there. An element that is not there has no address of
 * its own; then it is that of the list.
 */
export function keyPathOf(state: Keyed, pointer: string): string {
  const path: string[] = [];
  let keys = state.keys;
  for (const name of namesIn(pointer) ?? []) {
    if (keys?.kind === 'list') {
      const element = elementsOf(keys)[indexIn(name) ?? -1];
      if (!element) break;
      path.push(`#${element.key}`);
    } else path.push(written(name));
    keys = keysInside(keys, name);
  }
  return path.join('/');
}

/**
 * Returns the pointer that an address leads to now, also if its element has moved to another list; undefined if an
 * element on the way is no longer there.
 */
export function pointerOf(state: Keyed, keyPath: string): string | undefined {
  const steps = keyPath === '' ? [] : keyPath.split('/');
  const last = steps.findLastIndex((step) => step.startsWith('#'));
  const names = steps.slice(last + 1).map(read);
  const element =
    last < 0
      ? ''
      : (pointerOnTheWay(state.keys, steps.slice(0, last + 1)) ??
        pointerOfElement(state.keys, Number(steps[last]?.slice(1)), ''));
  return element === undefined ? undefined : names.reduce(pointerTo, element);
}

/** Returns the keys of the elements of the list at a pointer, in order; none if there is no list. */
export function elementKeys(state: Keyed, listPointer: string): readonly number[] {
  return elementsOf(keysAt(state.keys, namesIn(listPointer) ?? [])).map(({ key }) => key);
}

/** Most elements are still on the way of their address. */
function pointerOnTheWay(keys: KeyTree, steps: readonly string[]): string | undefined {
  let pointer = '';
  let at = keys;
  for (const step of steps) {
    const key = Number(step.slice(1));
    const name = step.startsWith('#')
      ? elementsOf(at).findIndex((element) => element.key === key)
      : read(step);
    if (name === -1) return undefined;
    pointer = pointerTo(pointer, String(name));
    at = keysInside(at, String(name));
  }
  return pointer;
}

function pointerOfElement(keys: KeyTree, key: number, pointer: string): string | undefined {
  if (keys?.kind === 'list') {
    const own = keys.elements.findIndex((element) => element.key === key);
    if (own >= 0) return pointerTo(pointer, String(own));
  }
  const inside =
    keys?.kind === 'object'
      ? [...keys.properties]
      : elementsOf(keys).map((element, index) => [String(index), element.inside] as const);
  for (const [name, member] of inside) {
    const found = pointerOfElement(member, key, pointerTo(pointer, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name that begins with # would look like a key, and a name without a character like no name at all. */
function written(name: string): string {
  if (name === '') return '~3';
  return name.replaceAll('~', '~0').replaceAll('/', '~1').replace(/^#/, '~2');
}

function read(step: string): string {
  if (step === '~3') return '';
  return step.replace(/^~2/, '#').replaceAll('~1', '/').replaceAll('~0', '~');
}
