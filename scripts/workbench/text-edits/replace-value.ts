import type { Node } from 'jsonc-parser';
import type { JsonValue } from '../edit/operation.ts';
import { isOnOneLine, isPlain, layoutOf } from './file-layout.ts';
import { lineIndentAt, type SyntaxTree } from './syntax-tree.ts';
import { difference, type TextEdit } from './text-edit.ts';
import { isPlainValue, writtenValue } from './written-value.ts';

/**
 * Returns the edit that puts a value in the place of another. Of a string only the part that differs is replaced, so the
 * rest keeps its escapes.
 */
export function valueReplaced(tree: SyntaxTree, node: Node, value: JsonValue): TextEdit {
  if (node.type === 'string' && typeof value === 'string') return stringReplaced(tree.text, node, value);
  const { offset, length } = node;
  if (isPlainValue(value)) return { offset, length, text: JSON.stringify(value) };
  const around = node.parent?.type === 'property' ? node.parent.parent : node.parent;
  const model = isPlain(node) || (node.children ?? []).length === 0 ? (around ?? node) : node;
  const layout = layoutOf(tree);
  const onOneLine = layout.isOneLine || isOnOneLine(tree.text, model);
  return { offset, length, text: writtenValue(value, layout, lineIndentAt(tree.text, offset), onOneLine) };
}

function stringReplaced(text: string, node: Node, value: string): TextEdit {
  const old = String(node.value);
  const { offset, length, text: changed } = wholeCharacters(old, value);
  const units = unitOffsets(text.slice(node.offset + 1, node.offset + node.length - 1));
  const start = units(offset);
  const end = units(offset + length);
  return {
    offset: node.offset + 1 + start,
    length: end - start,
    text: JSON.stringify(changed).slice(1, -1),
  };
}

/** The two halves of a surrogate pair stay together: each alone would have to be written as an escape. */
function wholeCharacters(old: string, value: string): TextEdit {
  const { offset, length, text } = difference(old, value) ?? { offset: old.length, length: 0, text: '' };
  const before = /[\uD800-\uDBFF]$/.test(old.slice(0, offset)) ? 1 : 0;
  const behind = /^[\uDC00-\uDFFF]/.test(old.slice(offset + length)) ? 1 : 0;
  const end = offset + text.length;
  return {
    offset: offset - before,
    length: length + before + behind,
    text: value.slice(offset - before, end + behind),
  };
}

/** Returns the function from an index in a string's value to the offset in its literal, between the quotation marks. */
function unitOffsets(literal: string): (index: number) => number {
  if (!literal.includes('\\')) return (index) => index;
  const offsets: number[] = [];
  let offset = 0;
  while (offset < literal.length) {
    offsets.push(offset);
    if (literal[offset] !== '\\') offset += 1;
    else offset += literal[offset + 1] === 'u' ? 6 : 2;
  }
  return (index) => offsets[index] ?? literal.length;
}
