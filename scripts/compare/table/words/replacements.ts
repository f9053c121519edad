import { identityOf } from '../../../notice/vocabulary/identity.ts';
import type { Change } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { type RevisionNode, textOf } from '../../changes/revision-tree.ts';
import { partOf } from './happenings.ts';

/** At one work of one item, some contractors ended and others began. In law they are two recipients all the same. */
export interface Replacement {
  readonly ended: readonly Change[];
  readonly begun: readonly Change[];
}

/** Returns where contractors came in the place of others: engagements of one item with one scope. */
export function replacements(comparison: Comparison): Replacement[] {
  const { alignment, changes } = comparison;
  const works = new Map<RevisionNode, Map<string, { ended: Change[]; begun: Change[] }>>();
  for (const change of changes.changes) {
    const part = change.node === 'engagement' && !change.within ? partOf(change, comparison) : undefined;
    const side = change.kinds.includes('removed') ? 'ended' : change.kinds.includes('added') && 'begun';
    if (!part?.parent || !side) continue;
    const item = side === 'ended' ? alignment.counterpartOf(part.parent) : part.parent;
    if (!item) continue;
    const scopes = works.get(item) ?? new Map<string, { ended: Change[]; begun: Change[] }>();
    const scope = identityOf(textOf(part, 'scope') ?? '');
    const work = scopes.get(scope) ?? { ended: [], begun: [] };
    work[side].push(change);
    works.set(item, scopes.set(scope, work));
  }
  return [...works.values()]
    .flatMap((scopes) => [...scopes.values()])
    .filter(({ ended, begun }) => ended.length > 0 && begun.length > 0);
}
