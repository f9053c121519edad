import { readJsonText } from '../../notice/source/read-json.ts';
import { difference } from '../text-edits/text-edit.ts';
import { type Applied, inTurn, type OperationRefusal, refusal, unchanged, withEdits } from './applied.ts';
import { type Content, jsonOf } from './content.ts';
import { keptKeys } from './element-keys.ts';
import { inserted, moved, removed } from './list-operations.ts';
import type { Operation } from './operation.ts';
import { set, unset } from './property-operations.ts';

/**
 * Returns what an operation makes of a content, or why it is refused. An operation is refused if it names a place that
 * is not there: then it was meant for another state. Taking away a property that is not there is no such case, it changes
 * nothing. Of several operations all are done or none.
 */
export function applyOperation(content: Content, operation: Operation): Applied | OperationRefusal {
  switch (operation.kind) {
    case 'set':
      return set(content, operation.at, operation.value);
    case 'unset':
      return unset(content, operation.at);
    case 'insert':
      return inserted(content, operation.list, operation.index, operation.value);
    case 'remove':
      return removed(content, operation.at);
    case 'move':
      return moved(content, operation.at, operation.list, operation.index);
    case 'many':
      return operation.operations.reduce<Applied | OperationRefusal>(
        (before, next) => inTurn(before, (now) => applyOperation(now, next)),
        unchanged(content),
      );
    case 'external':
      return replaced(content, operation.text);
    default:
      return operation satisfies never;
  }
}

function replaced(content: Content, text: string): Applied | OperationRefusal {
  const edit = difference(content.tree.text, text);
  if (!edit) return unchanged(content);
  const read = readJsonText('', text);
  if (!read.ok) return refusal('unreadable', '', read.problems);
  return withEdits(content, '', [edit], (keys, counter) =>
    keptKeys(keys, content.value, jsonOf(text), counter),
  );
}
