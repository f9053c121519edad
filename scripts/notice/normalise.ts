import { DEFAULT_STYLE } from './default-style.ts';
import type { Notice, NoticeContent } from './notice.ts';
import { pointerTo } from './source/json-pointer.ts';
import type { NoticeSource } from './source.generated.ts';

/**
 * Returns the domain model of a valid source. Its content is a frozen copy of the source, so that no later step can
 * change what was validated.
 */
export function normalise(source: NoticeSource): Notice {
  const { $schema: _editorOnly, ...copy } = structuredClone(source);
  const pointers = new Map<object, string>();
  rememberPointers(copy, '', pointers);
  const style = { ...DEFAULT_STYLE, ...copy.style };
  pointers.set(style, '/style');
  const contractors = copy.contractors.sort(byId);
  const content: NoticeContent = deepFreeze({ ...copy, style, contractors });
  pointers.set(content, '');
  return { content, pointerOf: (node) => pointerIn(pointers, node) };
}

function rememberPointers(node: unknown, pointer: string, pointers: Map<object, string>): void {
  if (typeof node !== 'object' || node === null) return;
  pointers.set(node, pointer);
  for (const [key, child] of Object.entries(node)) {
    rememberPointers(child, pointerTo(pointer, key), pointers);
  }
}

/** Compares by code unit, because the order of a locale differs between machines. */
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) deepFreeze(child);
    Object.freeze(value);
  }
  return value;
}

function pointerIn(pointers: ReadonlyMap<object, string>, node: object): string {
  const pointer = pointers.get(node);
  if (pointer === undefined) throw new Error('A node outside of this notice has no place in it.');
  return pointer;
}
