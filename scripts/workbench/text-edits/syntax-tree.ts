import { type Node, parseTree } from 'jsonc-parser';

/** A text that is JSON, and the places of its parts. */
export interface SyntaxTree {
  readonly text: string;
  readonly root: Node;
}

/** Returns the syntax of a text. Throws if it is no JSON, since whoever asks has to know that it is. */
export function syntaxOf(text: string): SyntaxTree {
  const root = parseTree(text);
  if (!root) throw new Error('The text is no JSON');
  return { text, root };
}

/**
 * Returns the unescaped names in a pointer (RFC 6901), or undefined if it is none. A list's index stays text here,
 * because only the value tells whether it is an index or the name of a property.
 */
export function namesIn(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Returns the index that a name in a pointer stands for (RFC 6901, 4), or undefined if it stands for none. */
export function indexIn(name: string): number | undefined {
  return /^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : undefined;
}

/** Returns the node of the value at the end of some names. */
export function nodeAt(root: Node, names: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const name of names) {
    if (!node) return undefined;
    node = childOf(node, name);
  }
  return node;
}

function childOf(node: Node, name: string): Node | undefined {
  if (node.type === 'array') {
    const index = indexIn(name);
    return index === undefined ? undefined : node.children?.[index];
  }
  if (node.type !== 'object') return undefined;
  const property = node.children?.find((member) => keyOf(member) === name);
  return property && valueIn(property);
}

/** Returns the node of the value in a member of a list or an object. */
export function valueIn(member: Node): Node {
  return (member.type === 'property' && member.children?.[1]) || member;
}

/** Returns the name of a member of an object. */
export function keyOf(member: Node): string {
  return String(member.children?.[0]?.value);
}

/** Returns the offset behind a node. */
export function endOf(node: Node): number {
  return node.offset + node.length;
}

/** Whether a text holds the end of a line. In JSON such characters stand only between values. */
export function breaksLine(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** Returns the white space that the line of an offset begins with. */
export function lineIndentAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !breaksLine(text[start - 1] ?? '')) start -= 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
