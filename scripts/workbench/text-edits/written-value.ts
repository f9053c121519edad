import type { JsonValue } from '../edit/operation.ts';
import type { FileLayout } from './file-layout.ts';

/** A list of plain values is not put on one line that would become longer than this, in UTF-16 units. */
const LONGEST_LINE = 100;

/**
 * Returns the JSON of a value in the layout of a file. `indent` is the white space of the line that it begins in. Its
 * strings are escaped as JSON demands, and no more.
 */
export function writtenValue(
  value: JsonValue,
  layout: FileLayout,
  indent: string,
  onOneLine: boolean,
): string {
  if (isPlainValue(value)) return JSON.stringify(value);
  const [open, close] = isList(value) ? '[]' : '{}';
  const inner = indent + layout.indent;
  const isOnOneLine = onOneLine || (isList(value) && fitsOnOneLine(value, layout, indent));
  const members = isList(value)
    ? value.map((element) => writtenValue(element, layout, inner, isOnOneLine))
    : Object.entries(value).map(
        ([key, member]) =>
          `${JSON.stringify(key)}${layout.colon}${writtenValue(member, layout, inner, isOnOneLine)}`,
      );
  if (members.length === 0) return `${open}${close}`;
  const pad = isList(value) ? layout.listPad : layout.objectPad;
  if (isOnOneLine) return `${open}${pad}${members.join(layout.comma)}${pad}${close}`;
  const lines = members.join(`,${layout.lineEnd}${inner}`);
  return `${open}${layout.lineEnd}${inner}${lines}${layout.lineEnd}${indent}${close}`;
}

function fitsOnOneLine(list: readonly JsonValue[], layout: FileLayout, indent: string): boolean {
  if (!layout.hasPlainListsOnOneLine || !list.every(isPlainValue)) return false;
  const length = list.reduce<number>((sum, value) => sum + JSON.stringify(value).length + 2, indent.length);
  return length <= LONGEST_LINE;
}

/** Whether a value is neither a list nor an object. */
export function isPlainValue(value: JsonValue): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

/** Whether a value is a list. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
