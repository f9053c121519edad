import { applyOperation } from '../edit/apply-operation.ts';
import type { Content } from '../edit/content.ts';
import { openState } from '../edit/edit-state.ts';
import { keyPathOf, pointerOf } from '../edit/key-path.ts';
import type { Operation } from '../edit/operation.ts';
import type { Conflict, Merged } from './merged.ts';

/**
 * Returns the operation, for the merged text, that puts mine in the place of theirs in some of its conflicts. Each of
 * their own operations is for the merged text as it is; here those that come later allow for those before.
 */
export function mineTaken({ text }: Merged, conflicts: readonly Conflict[]): Operation {
  const opened = openState(text);
  if (!opened.ok) throw new Error('The merged text is no JSON');
  const first = opened.value;
  let now: Content = first;
  const answers = conflicts.map(({ takeMine }) => takeMine);
  // Moves are given by index, so they are made before an element comes or goes. Of those that come in at the same place
  // the last is put in first.
  const inOrder = [
    ...answers.filter(({ kind }) => kind === 'many'),
    ...answers.filter(({ kind }) => kind !== 'many').toReversed(),
  ];
  const operations = inOrder.map((answer) => {
    const operation = carried(answer, first, now);
    const made = applyOperation(now, operation);
    if (!made.ok) throw new Error(`The answer does not fit: ${made.reason} at ${made.at}`);
    now = made.content;
    return operation;
  });
  return { kind: 'many', operations };
}

/** Returns the same operation for a text in which elements have come, gone or moved. */
function carried(operation: Operation, first: Content, now: Content): Operation {
  const follow = (pointer: string) => pointerOf(now, keyPathOf(first, pointer));
  if (operation.kind === 'insert') {
    const before = operation.index === 0 ? undefined : follow(`${operation.list}/${operation.index - 1}`);
    const index = before === undefined ? 0 : Number(before.slice(before.lastIndexOf('/') + 1)) + 1;
    return { ...operation, list: follow(operation.list) ?? operation.list, index };
  }
  if (operation.kind === 'set' || operation.kind === 'unset' || operation.kind === 'remove')
    return { ...operation, at: follow(operation.at) ?? operation.at };
  return operation;
}
