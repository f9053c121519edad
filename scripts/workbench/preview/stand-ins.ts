import { isId } from '../../notice/ids.ts';
import type { SourcePath } from '../../notice/validate/reference-rule.ts';
import type { JsonValue } from '../edit/operation.ts';

/** What stands in for words that are not written yet. */
export const UNWRITTEN = '（未記入）';

/**
 * Returns what stands in at this pointer for a value that is missing or breaks the schema, or undefined if nothing does.
 * Then the value is left out. Only that stands in without which a part would vanish with all that hangs on it.
 */
export function standInAt(pointer: string, place: SourcePath): JsonValue | undefined {
  const pattern = pointer.replace(/\/\d+(?=\/|$)/gu, '/*');
  return STAND_INS.get(pattern)?.(place);
}

/** By pointers with `*` for an index. */
const STAND_INS: ReadonlyMap<string, (place: SourcePath) => JsonValue> = new Map<
  string,
  (place: SourcePath) => JsonValue
>([
  ['/society', ({ society }) => ({ id: idOf(society), name: UNWRITTEN })],
  ['/society/id', ({ society }) => idOf(society)],
  ['/society/name', () => UNWRITTEN],
  ['/revision', ({ revision }) => ({ id: idOf(revision), status: 'draft' })],
  ['/revision/id', ({ revision }) => idOf(revision)],
  ['/revision/status', () => 'draft'],
  ['/title', () => UNWRITTEN],
  ['/sections', () => [{ id: UNUSED_ID, title: UNWRITTEN }]],
  ['/sections/*/title', () => UNWRITTEN],
  ['/contractors', () => []],
  ['/contractors/*/name', () => UNWRITTEN],
  ['/contacts/*/title', () => UNWRITTEN],
  ['/jointUses/*/title', () => UNWRITTEN],
  ['/jointUses/*/dataItems', () => [UNWRITTEN]],
  ['/jointUses/*/users', () => [UNWRITTEN]],
  ['/jointUses/*/purposes', () => [UNWRITTEN]],
  ['/jointUses/*/manager', () => ({ name: UNWRITTEN })],
  ['/jointUses/*/manager/name', () => UNWRITTEN],
  ['/supplements/*/title', () => UNWRITTEN],
  ['/supplements/*/body', () => [UNWRITTEN]],
]);

/** The longest id: hardly any source has it. */
const UNUSED_ID = '0'.repeat(64);

function idOf(id: string): string {
  return isId(id) ? id : UNUSED_ID;
}
