import { tooDeepAt } from '../../notice/source/nesting-depth.ts';
import type { Problem } from '../../problems/problem.ts';
import { edited, inverse, ownCopy, type TextEdit } from '../text-edits/text-edit.ts';
import { type Content, contentOf } from './content.ts';
import type { KeyCounter, KeyTree } from './element-keys.ts';

/** Why an operation is not done. The text is then as it was. */
export interface OperationRefusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** The pointer in the operation that is at fault, in the state that this part of it was applied to. */
  readonly at: string;
  /** What is wrong with a text from outside. */
  readonly problems: readonly Problem[];
}

export type RefusalReason =
  /** There is no such place, or it is no pointer. */
  | 'nowhere'
  /** The place is of another kind: an element instead of a property, no list where a list is needed. */
  | 'other-kind'
  /** An element cannot move into itself. */
  | 'into-itself'
  /** The value holds what JSON has not, such as NaN. */
  | 'no-json'
  /** The text would be nested deeper than a source may be. */
  | 'too-deep'
  /** The text from outside is no JSON that can be read. */
  | 'unreadable';

/** A content that an operation has made, with the edits that have made its text, one after another, and their inverses. */
export interface Applied {
  readonly ok: true;
  readonly content: Content;
  readonly edits: readonly TextEdit[];
  readonly inverses: readonly TextEdit[];
}

/** As for the commands, which read no source that is nested deeper. */
const MAX_DEPTH = 64;

/** Returns the content as it was, with no edit. */
export function unchanged(content: Content): Applied {
  return { ok: true, content, edits: [], inverses: [] };
}

/** Returns a refusal. */
export function refusal(
  reason: RefusalReason,
  at: string,
  problems: readonly Problem[] = [],
): OperationRefusal {
  return { ok: false, reason, at, problems };
}

/** Returns the content that edits make, with the keys that belong to it. `at` is named if it would be too deep. */
export function withEdits(
  content: Content,
  at: string,
  edits: readonly TextEdit[],
  keysOf: (keys: KeyTree, counter: KeyCounter) => KeyTree,
): Applied | OperationRefusal {
  const own = edits.map((edit) => ({ ...edit, text: ownCopy(edit.text) }));
  const text = edited(content.tree.text, own);
  if (own.some((edit) => /[[{]/.test(edit.text)) && tooDeepAt(text, MAX_DEPTH) !== undefined)
    return refusal('too-deep', at);
  const counter = { next: content.nextKey };
  const keys = keysOf(content.keys, counter);
  return {
    ok: true,
    content: contentOf(text, keys, counter.next),
    edits: own,
    inverses: inversesOf(content.tree.text, own),
  };
}

function inversesOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const inverses: TextEdit[] = [];
  let now = text;
  for (const edit of edits) {
    inverses.unshift(inverse(now, edit));
    now = edited(now, [edit]);
  }
  return inverses;
}

/** Returns what two operations in a row make. The second one is given the content that the first has made. */
export function inTurn(
  first: Applied | OperationRefusal,
  second: (content: Content) => Applied | OperationRefusal,
): Applied | OperationRefusal {
  if (!first.ok) return first;
  const then = second(first.content);
  if (!then.ok) return then;
  return {
    ok: true,
    content: then.content,
    edits: [...first.edits, ...then.edits],
    inverses: [...then.inverses, ...first.inverses],
  };
}
