import { childOf, parentOf, valueAt } from '../../notice/source/json-places.ts';
import { pointerTo, segmentsOf } from '../../notice/source/json-pointer.ts';
import type { JsonValue } from '../edit/operation.ts';

/**
 * A value of JSON from which parts are taken out. It knows the place that each part had at first. The first value itself
 * is never changed: the first alteration makes a copy.
 */
export class TracedValue {
  readonly #first: unknown;
  /** For each list that lost elements, the first indices of those that are left. What stands in has none. */
  readonly #indices = new Map<object, number[]>();
  #value: unknown;

  constructor(first: unknown) {
    this.#first = first;
    this.#value = first;
  }

  get value(): unknown {
    return this.#value;
  }

  has(pointer: string): boolean {
    const at = this.#placeOf(pointer);
    return at !== undefined && Object.hasOwn(at.owner, at.key);
  }

  /** Takes a property or an element out. The elements behind it move up. */
  remove(pointer: string): void {
    this.#makeOwn();
    const at = this.#placeOf(pointer);
    if (!at) return;
    const { owner, key } = at;
    if (!Array.isArray(owner)) {
      Reflect.deleteProperty(owner, key);
      return;
    }
    const indices = this.#indices.get(owner) ?? [...owner.keys()];
    this.#indices.set(owner, indices);
    owner.splice(Number(key), 1);
    indices.splice(Number(key), 1);
  }

  /** Sets a property or an element. A list that is set has no first place for its elements. */
  set(pointer: string, value: JsonValue): void {
    this.#makeOwn();
    const at = this.#placeOf(pointer);
    if (!at) return;
    Object.assign(at.owner, { [at.key]: value });
    if (Array.isArray(value)) this.#indices.set(value, []);
  }

  /** Returns the pointer that a part had at first. For a part that was not there, this is the list around it. */
  sourcePointer(pointer: string): string {
    if (this.#indices.size === 0) return pointer;
    let node: unknown = this.#value;
    let found = '';
    for (const segment of segmentsOf(pointer)) {
      const indices = typeof node === 'object' && node ? this.#indices.get(node) : undefined;
      const first = indices ? indices[Number(segment)] : segment;
      if (first === undefined) return found;
      found = pointerTo(found, String(first));
      node = childOf(node, String(segment));
    }
    return found;
  }

  #makeOwn(): void {
    if (this.#value === this.#first) this.#value = structuredClone(this.#first);
  }

  #placeOf(pointer: string): { readonly owner: object; readonly key: string } | undefined {
    const owner = valueAt(this.#value, parentOf(pointer));
    const key = segmentsOf(pointer).at(-1);
    return typeof owner === 'object' && owner && key !== undefined ? { owner, key: String(key) } : undefined;
  }
}
