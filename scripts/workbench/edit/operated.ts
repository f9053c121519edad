import { combined, type TextEdit } from '../text-edits/text-edit.ts';
import type { Applied, OperationRefusal } from './applied.ts';
import { applyOperation } from './apply-operation.ts';
import type { EditState, Step } from './edit-state.ts';
import { keyPathOf, pointerOf } from './key-path.ts';
import type { Operation } from './operation.ts';

/** What a person calls an operation, and where it happens. */
export interface StepName {
  /** In Japanese, such as 「電話番号の入力」. */
  readonly words: string;
  /** The pointer of the place in the state before. */
  readonly at: string;
  /** Operations in a row that carry the same text here make one step: typing in one burst. */
  readonly joins?: string;
}

/** The next state, or why there is none. */
export type Operated = { readonly ok: true; readonly value: EditState } | OperationRefusal;

/**
 * Returns the state after an operation. The steps that could be redone are gone then. An operation that changes nothing
 * returns the state that it was given.
 */
export function operated(state: EditState, operation: Operation, name: StepName): Operated {
  const applied = applyOperation(state, operation);
  if (!applied.ok) return applied;
  const { content } = applied;
  if (content.tree.text === state.text) return { ok: true, value: state };
  const redone = placeAfter(state, applied, operation, name.at);
  const step: Step = {
    words: name.words,
    places: { undone: placeIn(state, name.at), redone },
    edits: applied.edits,
    inverses: applied.inverses,
    keysBefore: state.keys,
    keysAfter: content.keys,
  };
  const next = { ...content, number: state.number + 1, text: content.tree.text, future: [] };
  const last = state.past.at(-1);
  const joins = name.joins === undefined ? {} : { joining: name.joins };
  if (!last || name.joins === undefined || state.joining !== name.joins)
    return { ok: true, value: { ...next, past: [...state.past, step], ...joins } };
  const earlier = state.past.slice(0, -1);
  const whole = joined(last, step);
  return {
    ok: true,
    value: whole ? { ...next, past: [...earlier, whole], ...joins } : { ...next, past: earlier },
  };
}

/** Returns one step for two in a row; undefined if the second takes back the first. */
function joined(first: Step, second: Step): Step | undefined {
  const single = joinedEdit(first, second);
  if (single && single.edit.text === single.inverse.text) return undefined;
  return {
    words: second.words,
    places: { undone: first.places.undone, redone: second.places.redone },
    edits: single ? [single.edit] : [...first.edits, ...second.edits],
    inverses: single ? [single.inverse] : [...second.inverses, ...first.inverses],
    keysBefore: first.keysBefore,
    keysAfter: second.keysAfter,
  };
}

function joinedEdit(first: Step, second: Step): { edit: TextEdit; inverse: TextEdit } | undefined {
  const [edit, more] = first.edits;
  const [next, further] = second.edits;
  const [inverse] = first.inverses;
  if (!edit || more || !next || further || !inverse) return undefined;
  const whole = combined(edit, next);
  return whole && { edit: whole, inverse: { ...inverse, length: whole.text.length } };
}

/** An element that was put in is where the operation says. All else is followed to where it has gone. */
function placeAfter(state: EditState, { content }: Applied, operation: Operation, at: string): string {
  if (operation.kind === 'insert') return placeIn(content, `${operation.list}/${operation.index}`);
  return pointerOf(content, keyPathOf(state, at)) ?? placeIn(content, at);
}

/** Returns the pointer, or that of the list if it names an element that is not there. */
function placeIn(content: Pick<EditState, 'keys'>, at: string): string {
  return pointerOf(content, keyPathOf(content, at)) ?? '';
}
