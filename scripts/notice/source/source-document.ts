import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Range } from '../../problems/problem.ts';
import { type LineIndex, lineIndex } from './line-index.ts';

/** A JSON file that was read: its value, and where each part of it stands. */
export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** The range of the value at the pointer; of what is not there, of the nearest value around it. */
  rangeOf(pointer: string): Range | undefined;
  /** The range of the name of the property at the pointer. */
  keyRangeOf(pointer: string): Range | undefined;
  /** The range of one character of a string, by its index in UTF-16 units of the value. */
  characterRangeOf(pointer: string, index: number): Range | undefined;
  /** The offsets in the text of a part of a string, by its indices in UTF-16 units of the value; `end` is left out. */
  offsetsOf(pointer: string, start: number, end: number): readonly [start: number, end: number] | undefined;
  /** The range of a part of a string, by the same indices. */
  wordsRangeOf(pointer: string, start: number, end: number): Range | undefined;
}

/** Returns the document of a text that has been parsed; `root` is the syntax tree of the text. */
export function sourceDocument(file: string, text: string, root: Node): SourceDocument {
  const lines = lineIndex(text);
  const value: unknown = JSON.parse(text);
  const offsetsOf: SourceDocument['offsetsOf'] = (pointer, start, end) => {
    const node = findNodeAtLocation(root, segmentsOf(pointer));
    return node?.type === 'string' ? offsetsIn(text, node, start, end) : undefined;
  };
  return {
    file,
    text,
    value,
    rangeOf: (pointer) => rangeOfNode(nodeAround(root, segmentsOf(pointer)), lines),
    keyRangeOf(pointer) {
      const node = findNodeAtLocation(root, segmentsOf(pointer));
      return rangeOfNode(node?.parent?.children?.[0], lines);
    },
    characterRangeOf(pointer, index) {
      const node = findNodeAtLocation(root, segmentsOf(pointer));
      return node?.type === 'string' ? characterRange(text, node, index, lines) : undefined;
    },
    offsetsOf,
    wordsRangeOf(pointer, start, end) {
      const offsets = offsetsOf(pointer, start, end);
      return offsets && { start: lines.placeOf(offsets[0]), end: lines.placeOf(offsets[1]) };
    },
  };
}

/** RFC 6901; a segment that is a list's index is a number, as the parser's tree wants it. */
function segmentsOf(pointer: string): (string | number)[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
}

function nodeAround(root: Node, segments: readonly (string | number)[]): Node {
  let node = root;
  for (const segment of segments) {
    const child =
      findNodeAtLocation(node, [segment]) ??
      (typeof segment === 'number' ? findNodeAtLocation(node, [String(segment)]) : undefined);
    if (!child) return node;
    node = child;
  }
  return node;
}

function rangeOfNode(node: Node | undefined, lines: LineIndex): Range | undefined {
  return node && { start: lines.placeOf(node.offset), end: lines.placeOf(node.offset + node.length) };
}

function characterRange(text: string, node: Node, index: number, lines: LineIndex): Range | undefined {
  if (index >= String(getNodeValue(node)).length) return rangeOfNode(node, lines);
  const [start, end] = offsetsIn(text, node, index, index + 1);
  return { start: lines.placeOf(start), end: lines.placeOf(end) };
}

/** Walks the literal, for an escape such as \u202E is six characters there and one in the value. */
function offsetsIn(text: string, node: Node, start: number, end: number): readonly [number, number] {
  let offset = node.offset + 1;
  if (!text.slice(offset, offset + end).includes('\\')) return [offset + start, offset + end];
  let from = offset;
  for (let unit = 0; unit < end; unit += 1) {
    if (unit === start) from = offset;
    offset += unitLength(text, offset);
  }
  return [from, offset];
}

function unitLength(text: string, offset: number): number {
  if (text[offset] !== '\\') return 1;
  return text[offset + 1] === 'u' ? 6 : 2;
}
