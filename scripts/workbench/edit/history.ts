import { edited, type TextEdit } from '../text-edits/text-edit.ts';
import { contentOf } from './content.ts';
import type { EditState } from './edit-state.ts';
import type { KeyTree } from './element-keys.ts';

/** A state that undo or redo has led to, and what it has taken back or done again. */
export interface Travelled {
  readonly state: EditState;
  readonly step: {
    readonly words: string;
    /** The pointer of the place in this state. The value there may be absent. */
    readonly at: string;
  };
}

/** Returns the state before the last step: the same text and keys; undefined if there is no step. */
export function undone(state: EditState): Travelled | undefined {
  const step = state.past.at(-1);
  return (
    step && {
      state: {
        ...travelled(state, step.inverses, step.keysBefore),
        past: state.past.slice(0, -1),
        future: [...state.future, step],
      },
      step: { words: step.words, at: step.places.undone },
    }
  );
}

/** Returns the state after the step that was undone last: the same text and keys; undefined if there is none. */
export function redone(state: EditState): Travelled | undefined {
  const step = state.future.at(-1);
  return (
    step && {
      state: {
        ...travelled(state, step.edits, step.keysAfter),
        past: [...state.past, step],
        future: state.future.slice(0, -1),
      },
      step: { words: step.words, at: step.places.redone },
    }
  );
}

function travelled(
  state: EditState,
  edits: readonly TextEdit[],
  keys: KeyTree,
): Omit<EditState, 'past' | 'future' | 'joining'> {
  const text = edited(state.text, edits);
  return { ...contentOf(text, keys, state.nextKey), number: state.number + 1, text };
}
