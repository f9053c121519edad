import type { Node } from 'jsonc-parser';
import { breaksLine, endOf, lineIndentAt, type SyntaxTree, valueIn } from './syntax-tree.ts';

/** How a file is laid out, as far as a new value has to know it. */
export interface FileLayout {
  /** Whether the whole value stands on one line. */
  readonly isOneLine: boolean;
  readonly lineEnd: string;
  /** The white space of one level. */
  readonly indent: string;
  /** What stands between a name and its value. */
  readonly colon: string;
  /** What stands between two members on one line. */
  readonly comma: string;
  /** What stands inside the brackets of an object, and of a list, that is on one line. */
  readonly objectPad: string;
  readonly listPad: string;
  /** Whether lists of plain values are on one line. */
  readonly hasPlainListsOnOneLine: boolean;
}

/** Returns the layout of a file: of each kind of place, how the first one in the file is laid out. */
export function layoutOf({ text, root }: SyntaxTree): FileLayout {
  const filled = containersIn(root).filter(({ children = [] }) => children.length > 0);
  const onOneLine = filled.filter((node) => isOnOneLine(text, node));
  const colon = firstWithoutBreak(filled.map((node) => colonIn(text, node))) ?? ': ';
  const isTight = colon === ':';
  const padOf = (type: string) => onOneLine.filter((node) => node.type === type).map((n) => lead(text, n))[0];
  return {
    isOneLine: isOnOneLine(text, root),
    lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    indent: filled.map((node) => indentIn(text, node)).find((indent) => indent) ?? '  ',
    colon,
    comma: firstWithoutBreak(filled.map((node) => separatorIn(text, node))) ?? (isTight ? ',' : ', '),
    objectPad: padOf('object') ?? (isTight ? '' : ' '),
    listPad: padOf('array') ?? '',
    hasPlainListsOnOneLine: onOneLine.some((node) => node.type === 'array' && node.children?.every(isPlain)),
  };
}

function containersIn(node: Node): Node[] {
  if (isPlain(node)) return [];
  return [node, ...(node.children ?? []).flatMap((member) => containersIn(valueIn(member)))];
}

/** Whether a value is neither a list nor an object. */
export function isPlain(node: Node): boolean {
  return node.type !== 'array' && node.type !== 'object';
}

/** Whether a value stands on one line. */
export function isOnOneLine(text: string, node: Node): boolean {
  return !breaksLine(text.slice(node.offset, endOf(node)));
}

function firstWithoutBreak(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && !breaksLine(text));
}

function colonIn(text: string, { type, children: [member] = [] }: Node): string | undefined {
  const [key, value] = member?.children ?? [];
  return type === 'object' && key && value ? text.slice(endOf(key), value.offset) : undefined;
}

function separatorIn(text: string, { children: [first, second] = [] }: Node): string | undefined {
  return first && second && text.slice(endOf(first), second.offset);
}

function lead(text: string, { offset, children: [first] = [] }: Node): string {
  return first ? text.slice(offset + 1, first.offset) : '';
}

function indentIn(text: string, node: Node): string | undefined {
  const [first] = node.children ?? [];
  if (!first || !breaksLine(lead(text, node))) return undefined;
  const outer = lineIndentAt(text, node.offset);
  const inner = lineIndentAt(text, first.offset);
  return inner.startsWith(outer) ? inner.slice(outer.length) : undefined;
}
