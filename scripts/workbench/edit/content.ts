import { type SyntaxTree, syntaxOf } from '../text-edits/syntax-tree.ts';
import type { KeyTree } from './element-keys.ts';
import type { JsonValue } from './operation.ts';

/** A text with all that follows from it, and the keys of its list elements. */
export interface Content {
  readonly tree: SyntaxTree;
  readonly value: JsonValue;
  readonly keys: KeyTree;
  /** The next new key. It never goes back, so no key is given twice. */
  readonly nextKey: number;
}

/** Returns the content of a text that is known to be JSON. */
export function contentOf(text: string, keys: KeyTree, nextKey: number): Content {
  return { tree: syntaxOf(text), value: jsonOf(text), keys, nextKey };
}

/** Returns the value of a text that is known to be JSON. */
export function jsonOf(text: string): JsonValue {
  // JSON.parse returns nothing else, but its type is any.
  return JSON.parse(text) as JsonValue;
}
