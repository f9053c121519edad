import type { JsonValue, Operation } from '../../../scripts/workbench/edit/operation.ts';
import { isOptionalAt } from '../../../scripts/workbench/fields/schema-at.ts';

/** A container that may be changed. */
type Box = JsonValue[] | Record<string, JsonValue>;

/** Returns what an operation makes of a value, without any text. It is given only operations that can be done. */
export function modelled(value: JsonValue, operation: Operation): JsonValue {
  const root = { value: copied(value) };
  apply(root, operation);
  return root.value;
}

function apply(root: { value: JsonValue }, operation: Operation): void {
  if (operation.kind === 'set') put(root, operation.at, copied(operation.value));
  else if (operation.kind === 'unset' || operation.kind === 'remove') take(root, operation.at);
  else if (operation.kind === 'insert')
    insert(root, operation.list, operation.index, copied(operation.value));
  else if (operation.kind === 'move') move(root, operation.at, operation.list, operation.index);
  else if (operation.kind === 'many') for (const part of operation.operations) apply(root, part);
  else root.value = JSON.parse(operation.text);
}

function move(root: { value: JsonValue }, pointer: string, target: string, index: number): void {
  const list = at(root, target);
  const source = parentOf(root, pointer);
  if (!Array.isArray(list) || !Array.isArray(source)) throw new Error('No list');
  const [element = null] = source.splice(Number(lastOf(pointer)), 1);
  list.splice(index, 0, element);
  const holder = pathTo(root.value, source, '');
  if (source.length === 0 && holder !== undefined && isOptionalAt(holder)) take(root, holder);
}

function put(root: { value: JsonValue }, pointer: string, value: JsonValue): void {
  if (pointer === '') root.value = value;
  else define(parentOf(root, pointer), lastOf(pointer), value);
}

function take(root: { value: JsonValue }, pointer: string): void {
  const box = parentOf(root, pointer);
  if (Array.isArray(box)) box.splice(Number(lastOf(pointer)), 1);
  else delete box[lastOf(pointer)];
  const around = pointer.replace(/\/[^/]*$/, '');
  if (Object.keys(box).length === 0 && isOptionalAt(around)) take(root, around);
}

function insert(root: { value: JsonValue }, pointer: string, index: number, value: JsonValue): void {
  const list = at(root, pointer);
  if (Array.isArray(list)) list.splice(index, 0, value);
  else put(root, pointer, [value]);
}

function define(box: Box, name: string, value: JsonValue): void {
  Object.defineProperty(box, name, { value, enumerable: true, writable: true, configurable: true });
}

function parentOf(root: { value: JsonValue }, pointer: string): Box {
  return at(root, pointer.replace(/\/[^/]*$/, '')) as Box;
}

function at(root: { value: JsonValue }, pointer: string): JsonValue | undefined {
  return namesOf(pointer).reduce<JsonValue | undefined>(
    (value, name) => (value as Record<string, JsonValue>)[name],
    root.value,
  );
}

function pathTo(value: JsonValue, sought: JsonValue, pointer: string): string | undefined {
  if (value === sought) return pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = pathTo(member, sought, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lastOf(pointer: string): string {
  return namesOf(pointer).at(-1) ?? '';
}

function namesOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function copied(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
