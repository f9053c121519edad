import type { Change } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { contractorOf, nodesOf, type RevisionNode } from '../../changes/revision-tree.ts';
import { happenings } from './happenings.ts';
import { sectionOf, sectionWords } from './section-words.ts';

/** A remark quotes at most this many replaced words. */
const QUOTED = 3;

/** A part that stands in another place than before, seen from one of its two rows. */
export interface Moved {
  readonly node: RevisionNode;
  readonly counterpart: RevisionNode;
  readonly side: 'old' | 'now';
  /** Returns the words that a part prints. */
  readonly words: (node: RevisionNode) => string;
}

/**
 * Returns from or to where a part moved, and what else its words show: 「３から移動（文言の変更なし）」, 「５へ移動し、字句を修正」. What
 * is not printed is not told.
 */
export function movedWords(moved: Moved, comparison: Comparison): string {
  const { node, counterpart, side } = moved;
  const { alignment, old, now } = comparison;
  const wording = wordingOf(moved, comparison);
  const [here, there] = [sectionOf(node), sectionOf(counterpart)];
  const isSection = here === node;
  if (!here || !there || isSection || isJoined(node.parent, counterpart.parent, alignment))
    return `順序を変更${wording}`;
  if (alignment.counterpartOf(here) === there) return `同じ区分の中で移動${wording}`;
  const name = sectionWords(there, side === 'now' ? old : now);
  return side === 'now' ? `${name}から移動${wording}` : `${name}へ移動${wording}`;
}

function isJoined(
  a: RevisionNode | undefined,
  b: RevisionNode | undefined,
  alignment: Comparison['alignment'],
): boolean {
  return a !== undefined && b !== undefined && alignment.counterpartOf(a) === b;
}

/** Returns words that say whether the printed text of a moved part also changed, and on the new side how. */
function wordingOf({ node, counterpart, side, words }: Moved, comparison: Comparison): string {
  if (words(node) === words(counterpart)) return '（文言の変更なし）';
  const [from, to] = side === 'now' ? [counterpart, node] : [node, counterpart];
  const change = comparison.changeOf(to);
  const quoted = change ? replacedWords(change) : [];
  const isReworded = quoted.length > 0;
  const quotes = side === 'now' && isReworded && quoted.length <= QUOTED ? `（${quoted.join('、')}）` : '';
  const others = otherWords(from, to, comparison);
  const happened = [...(isReworded || others.length === 0 ? [`字句を修正${quotes}`] : []), ...others];
  return `し、${happened.join('、')}`;
}

/** Returns 「「のお知らせ」を「通知」に」 for each place where words of the text replace others. */
function replacedWords({ properties = [] }: Change): string[] {
  const texts = properties.filter(({ property }) => property === 'text' || property === 'title');
  return texts.flatMap(({ words = [] }) =>
    words.flatMap(({ text, change }, index) => {
      const next = words[index + 1];
      if (change === 'removed')
        return [next?.change === 'added' ? `「${text}」を「${next.text}」に` : `「${text}」を削除`];
      return change === 'added' && words[index - 1]?.change !== 'removed' ? [`「${text}」を追加`] : [];
    }),
  );
}

/** Returns what happened to the other words of a moved part, and to the parts and contractors in it. */
function otherWords(from: RevisionNode, to: RevisionNode, comparison: Comparison): string[] {
  const parts = [...nodesOf(from), ...nodesOf(to)];
  const parties = parts.flatMap((part) => (part.type === 'engagement' ? (contractorOf(part) ?? []) : []));
  const changes = new Set([...parts, ...parties].flatMap((part) => comparison.changeOf(part) ?? []));
  const own = comparison.changeOf(to);
  const told = [...changes].flatMap((change) =>
    happenings(change, comparison, 'board').filter(
      ({ property }) =>
        change !== own || (property !== undefined && property !== 'text' && property !== 'title'),
    ),
  );
  const kinds = new Set([...changes].flatMap(({ node, kinds: of }) => of.map((kind) => `${node} ${kind}`)));
  const words = told.map((one) => one.words).filter((one) => !ENGAGED.has(one));
  return [...new Set([...engagedWords(kinds), ...words])];
}

/** That a contractor came in the place of another is one thing, not two. */
function engagedWords(kinds: ReadonlySet<string>): string[] {
  const [begun, ended] = [kinds.has('engagement added'), kinds.has('engagement removed')];
  if (begun && ended) return ['委託先を変更'];
  return begun ? ['委託先を追加'] : ended ? ['委託先を削除'] : [];
}

const ENGAGED: ReadonlySet<string> = new Set(['委託を開始', '委託を終了']);
