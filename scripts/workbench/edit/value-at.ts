import { indexIn, namesIn } from '../text-edits/syntax-tree.ts';
import { isList, isPlainValue } from '../text-edits/written-value.ts';
import type { JsonValue } from './operation.ts';

/** Returns the value at a pointer in a state; undefined if there is none. */
export function valueAt(state: { readonly value: JsonValue }, pointer: string): JsonValue | undefined {
  return namesIn(pointer)?.reduce<JsonValue | undefined>(memberOf, state.value);
}

/** Returns the value of a property, or of the element that a name is the index of. */
export function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (value === undefined || isPlainValue(value)) return undefined;
  if (!isList(value)) return Object.hasOwn(value, name) ? value[name] : undefined;
  const index = indexIn(name);
  return index === undefined ? undefined : value[index];
}
