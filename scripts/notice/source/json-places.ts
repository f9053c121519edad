import { segmentsOf } from './json-pointer.ts';

/** Returns the value of an own property or an element; undefined if there is none. */
export function childOf(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  // Every own property of a value of JSON is such a value.
  return (node as Readonly<Record<string, unknown>>)[key];
}

/** Returns the value at a pointer; undefined if there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>((node, segment) => childOf(node, String(segment)), root);
}

/** Returns the pointer of the object or list around a value. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** Returns the pointers of all objects and lists around a value, the nearest first. */
export function ancestorsOf(pointer: string): string[] {
  const found: string[] = [];
  for (let at = pointer; at !== ''; ) {
    at = parentOf(at);
    found.push(at);
  }
  return found;
}
