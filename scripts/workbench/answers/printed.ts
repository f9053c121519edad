import type { PlannedDocument } from '../../edition/documents/documents.ts';
import type { LeafKind } from '../../print/views/leaf.ts';
import type { Printed } from './ask.ts';

/**
 * Returns where each value is printed, by its pointer in the source. `documents` are those that are planned for a
 * notice; those for nobody but the society itself do not count.
 */
export function printedIn(
  documents: readonly { readonly audience: string; readonly plan: PlannedDocument }[],
  sourcePointer: (pointer: string) => string,
): Record<string, Printed> {
  const counted = new Map<string, { notice: number; annexes: Set<string> }>();
  for (const { audience, plan } of documents) {
    for (const { kind, pointer } of plan.view.leaves) {
      if (NO_VALUES.has(kind)) continue;
      const count = counted.get(pointer) ?? { notice: 0, annexes: new Set() };
      counted.set(pointer, count);
      if (audience === 'public') count.notice += 1;
      else if (plan.contractor !== undefined) count.annexes.add(plan.contractor);
    }
  }
  return Object.fromEntries(
    [...counted]
      .filter(([, { notice, annexes }]) => notice > 0 || annexes.size > 0)
      .map(([pointer, { notice, annexes }]) => [sourcePointer(pointer), { notice, annexes: [...annexes] }]),
  );
}

/** Words that stand around a value, or the name of a file. */
const NO_VALUES: ReadonlySet<LeafKind> = new Set(['mark', 'number', 'bracket', 'file']);
