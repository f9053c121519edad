import type { JsonValue } from '../edit/operation.ts';

/** Values of a source that may break the schema: what has another type than expected counts as missing. */

/** Returns a property of an object; undefined if there is none, or if the value is no object. */
export function propertyOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: JsonValue })[key] : undefined;
}

/** Returns a string, or an empty one if the value is none. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Returns the elements of a list, or none if the value is no list. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
