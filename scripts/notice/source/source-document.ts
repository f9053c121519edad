import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Range } from '../../problems/problem.ts';
import { segmentsOf } from './json-pointer.ts';
import { type LineIndex, lineIndex } from './line-index.ts';

/** A JSON file that was read: its value, and the place of each part in the file. */
export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /**
   * Returns the range of the value at the pointer. If there is none, returns the range of the nearest value around it.
   */
  rangeOf(pointer: string): Range | undefined;
  /** Returns the range of the name of the property at the pointer. */
  keyRangeOf(pointer: string): Range | undefined;
  /** Returns the range of one character of a string. `index` counts UTF-16 units of the value. */
  characterRangeOf(pointer: string, index: number): Range | undefined;
  /**
   * Returns the offsets, in the file's text, of a part of a string. `start` and `end` count UTF-16 units of the value;
   * `end` is not included.
   */
  offsetsOf(pointer: string, start: number, end: number): readonly [start: number, end: number] | undefined;
  /** Returns the range of a part of a string, with the same indices. */
  wordsRangeOf(pointer: string, start: number, end: number): Range | undefined;
}

/** Returns the document of a parsed text. `root` is its syntax tree. */
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

/** Walks through the literal, because an escape such as \u202E has six characters there and one in the value. */
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
