import type { Frozen } from './notice.ts';
import type { Approval, Revision } from './source.generated.ts';

/** One act of approval or report, with its pointer in the source. */
export interface ApprovalAct extends Frozen<Approval> {
  readonly pointer: string;
}

/** Returns the acts of a revision in their order. Older sources have one act without a list. */
export function approvalActs({ approval }: Frozen<Pick<Revision, 'approval'>>): ApprovalAct[] {
  if (approval === undefined) return [];
  if (!isList(approval)) return [{ ...approval, pointer: '/revision/approval' }];
  return approval.map((act, index) => ({ ...act, pointer: `/revision/approval/${index}` }));
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
