import { readJsonText } from '../../notice/source/read-json.ts';
import type { Result } from '../../problems/result.ts';
import type { TextEdit } from '../text-edits/text-edit.ts';
import { type Content, contentOf, jsonOf } from './content.ts';
import { type KeyTree, newKeys } from './element-keys.ts';

/** The text of a source as it is edited, with its history. It is never changed; each operation makes another. */
export interface EditState extends Content {
  /** Counts the states of a text. What is derived from a state carries its number. */
  readonly number: number;
  readonly text: string;
  /** The steps that can be undone, the last one last. */
  readonly past: readonly Step[];
  /** The steps that can be redone, the next one last. */
  readonly future: readonly Step[];
  /** What the last step may be joined by; absent after undo and redo. */
  readonly joining?: string;
}

/** What one undo takes back. It holds what has changed, and no copy of the text. */
export interface Step {
  /** Its name for a person, such as 「電話番号の入力」. */
  readonly words: string;
  /** The pointers of where it happened, in the state without it and in the state with it. */
  readonly places: Places;
  /** One after another. */
  readonly edits: readonly TextEdit[];
  readonly inverses: readonly TextEdit[];
  readonly keysBefore: KeyTree;
  readonly keysAfter: KeyTree;
}

/** Where a step happened. */
export interface Places {
  readonly undone: string;
  readonly redone: string;
}

/**
 * Returns the first state of a text; or the problems if it is no JSON, repeats a name in an object or is nested too deep.
 * `file` is named by the problems.
 */
export function openState(text: string, file = ''): Result<EditState> {
  const read = readJsonText(file, text);
  if (!read.ok) return read;
  const counter = { next: 1 };
  const keys = newKeys(jsonOf(text), counter);
  return {
    ok: true,
    value: { ...contentOf(text, keys, counter.next), number: 1, text, past: [], future: [] },
  };
}
