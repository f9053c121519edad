import { COMMON_TO_ANNEXES } from '../../changes/annex-effects.ts';
import type { ContractorEffect } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { contractorOf, nodesOf, type RevisionNode } from '../../changes/revision-tree.ts';
import { happenings, partOf } from './happenings.ts';
import { subjectWords } from './subjects.ts';

/** One line about contractors: how many, and which, each with what changes in its annex. */
export interface EffectLine {
  readonly text: string;
  readonly names: readonly string[];
  /** Whether the contractors get another annex in the place of the one they have. */
  readonly isReissue: boolean;
}

const EFFECTS = [
  { annex: 'reissue', because: 'work', words: '別紙の差替え' },
  { annex: 'reissue', because: 'common', words: '別紙の差替え（すべての別紙に共通の記載だけの変更）' },
  { annex: 'new', because: undefined, words: '新規' },
  { annex: 'withdrawn', because: undefined, words: '終了' },
  { annex: 'unchanged', because: undefined, words: '別紙に変更なし' },
] as const;

/** Returns what happens to the annexes, a line for each kind of effect. */
export function effectLines(comparison: Comparison): EffectLine[] {
  const { contractors } = comparison.changes;
  return EFFECTS.flatMap(({ annex, because, words }): EffectLine[] => {
    const of = contractors.filter((effect) => effect.annex === annex && effect.because === because);
    if (of.length === 0) return [];
    const reasons = of.map((effect) => (annex === 'reissue' ? reasonsOf(effect, comparison) : ''));
    const [shared] = reasons;
    // What all share is said once.
    const isShared = because === 'common' && reasons.every((reason) => reason === shared);
    return [
      {
        text: `${words}　${of.length}社${isShared && shared ? `（${shared}）` : ''}`,
        names: of.map(({ name }, index) =>
          isShared || !reasons[index] ? name : `${name}（${reasons[index]}）`,
        ),
        isReissue: annex === 'reissue',
      },
    ];
  });
}

/** Returns what happened to the words of one annex: to the contractor's own work if there is that, else to the rest. */
function reasonsOf(effect: ContractorEffect, comparison: Comparison): string {
  const { changes, because } = effect;
  const all = changes.flatMap((number) => comparison.changes.changes[number - 1] ?? []);
  const own = all.filter(({ node }) => because === 'common' || !COMMON_TO_ANNEXES.has(node));
  const words = own.flatMap((change) => {
    const part = partOf(change, comparison);
    if (part.type === 'section' && !hasWork(part, effect)) return ['区分の番号を変更'];
    const subject = because === 'common' ? subjectWords(change, part) : '';
    return happenings(change, comparison, 'board').map((one) =>
      subject === '' ? one.words : `${subject}の${one.words}`,
    );
  });
  return [...new Set(words)].join('、');
}

/** Whether the contractor works in a section. If not, a section that comes, goes or moves only numbers the others anew. */
function hasWork(section: RevisionNode, { id }: ContractorEffect): boolean {
  return nodesOf(section).some((node) => node.type === 'engagement' && contractorOf(node)?.own.id === id);
}
