import type { Node } from 'jsonc-parser';

/** A property that occurs again in the same object. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: Node;
  readonly second: Node;
}

/** Returns the repeated keys of every object, one entry for each repetition, in the order of the text. */
export function duplicateKeys(node: Node): DuplicateKey[] {
  const children = node.children ?? [];
  const own = node.type === 'object' ? repeatedIn(children) : [];
  return [...own, ...children.flatMap((child) => duplicateKeys(child))].sort(
    (a, b) => a.second.offset - b.second.offset,
  );
}

function repeatedIn(properties: readonly Node[]): DuplicateKey[] {
  const seen = new Map<string, Node>();
  return properties.flatMap(({ children: [key] = [] }) => {
    if (!key) return [];
    const name = String(key.value);
    const first = seen.get(name);
    if (first) return [{ key: name, first, second: key }];
    seen.set(name, key);
    return [];
  });
}
