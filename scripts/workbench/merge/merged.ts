import type { Problem } from '../../problems/problem.ts';
import type { Result } from '../../problems/result.ts';
import { applyOperation } from '../edit/apply-operation.ts';
import type { Content } from '../edit/content.ts';
import { openState } from '../edit/edit-state.ts';
import { elementKeys, keyPathOf, pointerOf } from '../edit/key-path.ts';
import type { JsonValue, Operation } from '../edit/operation.ts';
import type { PlannedConflict } from './merge-plan.ts';
import { mergeValues } from './merge-values.ts';

/** A text with the changes of both, as far as they do not touch each other. */
export interface Merged {
  /** In the layout of theirs. Where both have changed the same, it says what theirs says. */
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/** A property or an element that both have changed differently, or one has changed and the other taken away. */
export interface Conflict {
  /** Where it is in the merged text. If theirs has taken an element out, its list. */
  readonly pointer: string;
  /** The three values. Absent where the value is not there. If only the order is disputed, they are lists. */
  readonly base?: JsonValue;
  readonly mine?: JsonValue;
  readonly theirs?: JsonValue;
  /** What puts mine there, for the merged text. For several conflicts at once, see `mineTaken`. */
  readonly takeMine: Operation;
}

/**
 * Returns the text of theirs with what has changed from base to mine: after somebody else has written the file, or from
 * the journal after the page was killed. Or the problems of a text that is no JSON.
 */
export function merged(base: string, mine: string, theirs: string): Result<Merged> {
  const [before, own, other] = [openState(base), openState(mine), openState(theirs)];
  if (!before.ok || !own.ok || !other.ok) return { ok: false, problems: problemsOf(before, own, other) };
  if (mine === base || mine === theirs) return { ok: true, value: { text: theirs, conflicts: [] } };
  if (theirs === base) return { ok: true, value: { text: mine, conflicts: [] } };
  const plan = mergeValues('', {
    base: before.value.value,
    mine: own.value.value,
    theirs: other.value.value,
  });
  const made = applyOperation(other.value, { kind: 'many', operations: plan.operations });
  if (!made.ok) throw new Error(`The merge does not fit: ${made.reason} at ${made.at}`);
  const conflicts = plan.conflicts.map((conflict) => located(conflict, other.value, made.content));
  return { ok: true, value: { text: made.content.tree.text, conflicts } };
}

function problemsOf(...results: readonly Result<unknown>[]): readonly Problem[] {
  return results.flatMap((result) => (result.ok ? [] : result.problems));
}

function located(conflict: PlannedConflict, before: Content, now: Content): Conflict {
  const { base, mine, theirs } = conflict;
  return {
    pointer: follow(conflict.at, before, now) ?? '',
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
    takeMine: answerOf(conflict, before, now),
  };
}

function follow(pointer: string, before: Content, now: Content): string | undefined {
  return pointerOf(now, keyPathOf(before, pointer));
}

function answerOf({ at, mine, answer }: PlannedConflict, before: Content, now: Content): Operation {
  const pointer = follow(at, before, now) ?? '';
  switch (answer.kind) {
    case 'put':
      return mine === undefined ? { kind: 'unset', at: pointer } : { kind: 'set', at: pointer, value: mine };
    case 'remove':
      return { kind: 'remove', at: pointer };
    case 'insert': {
      const previous = answer.before
        .map((element) => follow(element, before, now))
        .find((place) => place !== undefined);
      const index = previous === undefined ? 0 : Number(previous.slice(previous.lastIndexOf('/') + 1)) + 1;
      return { kind: 'insert', list: pointer, index, value: mine ?? null };
    }
    case 'order': {
      const elements = answer.elements.flatMap((element) => follow(element, before, now) ?? []);
      return { kind: 'many', operations: movesTo(pointer, elementKeys(now, pointer).length, elements) };
    }
    default:
      return answer satisfies never;
  }
}

/** The elements take the places that they have together, in the order that is given. */
function movesTo(list: string, length: number, elements: readonly string[]): readonly Operation[] {
  const wanted = elements.map((pointer) => Number(pointer.slice(pointer.lastIndexOf('/') + 1)));
  const places = wanted.toSorted((a, b) => a - b);
  const now = Array.from({ length }, (_, index) => index);
  const target = now.map((index) =>
    places.includes(index) ? (wanted[places.indexOf(index)] ?? index) : index,
  );
  return target.flatMap((element, index) => {
    const from = now.indexOf(element);
    if (from === index) return [];
    now.splice(from, 1);
    now.splice(index, 0, element);
    return [{ kind: 'move', at: `${list}/${from}`, list, index } as const];
  });
}
