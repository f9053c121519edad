import type { Notice } from '../../../notice/notice.ts';
import { sectionNumber } from '../../../notice/style-marks.ts';
import type { Change } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { ancestorsOf, nodesOf, type RevisionNode } from '../../changes/revision-tree.ts';
import type { UnitRow } from './comparison-rows.ts';
import { sectionName } from './section-name.ts';

/** A remark quotes at most this many replaced words. */
const QUOTED = 3;

/**
 * Returns the rows with their 備考: the clerk's own remarks, each once, and where a part was moved to or from. The
 * program never adds an opinion.
 */
export function withRemarks(rows: readonly UnitRow[], comparison: Comparison): UnitRow[] {
  const waiting = new Map(
    (comparison.now.content.revision.remarks ?? []).map(({ node, text }) => [node, text]),
  );
  return rows.map((row) => {
    const own = idsIn(row).flatMap((id) => {
      const text = waiting.get(id);
      return text !== undefined && waiting.delete(id) ? [text] : [];
    });
    return { ...row, remarks: [...moveRemarks(row, comparison), ...own] };
  });
}

/** Returns the ids that put a remark into this row. */
function idsIn({ oldUnit, nowUnit, changes, differs }: UnitRow): string[] {
  const unit = nowUnit ?? oldUnit;
  const nodes = differs && unit ? unit.lines.flatMap(({ pieces }) => pieces.map(({ node }) => node)) : [];
  const ids = [unit?.node, ...nodes].map((node) => node?.own.id);
  const changed = changes.flatMap(({ old, new: now }) => [now?.id, old?.id]);
  return [...ids, ...changed].filter((id) => typeof id === 'string');
}

function moveRemarks({ oldUnit, nowUnit }: UnitRow, comparison: Comparison): string[] {
  const { alignment, changeOf } = comparison;
  const unit = oldUnit && nowUnit ? undefined : (nowUnit ?? oldUnit);
  const change = unit && changeOf(unit.node);
  const counterpart = unit && alignment.counterpartOf(unit.node);
  if (!counterpart || unit.part !== '' || !change?.kinds.includes('moved')) return [];
  const wording = wordingOf(change, unit.node, comparison);
  const [here, there] = [sectionOf(unit.node), sectionOf(counterpart)];
  const isWithin = here !== unit.node && here && alignment.counterpartOf(here) === there;
  const name = there && sectionWords(there, nowUnit ? comparison.old : comparison.now);
  if (alignment.counterpartOf(unit.node.parent ?? unit.node) === counterpart.parent || !name)
    return [`順序を変更${wording.here}`];
  if (isWithin) return [`同じ区分の中で移動${wording.here}`];
  return nowUnit ? [`${name}から移動${wording.here}`] : [`${name}へ移動${wording.there}`];
}

function sectionOf(node: RevisionNode): RevisionNode | undefined {
  return [node, ...ancestorsOf(node)].find(({ type }) => type === 'section');
}

/** Returns 「４」, or the title of a section if sections have no numbers. */
function sectionWords({ index, own }: RevisionNode, { content }: Notice): string {
  const number = sectionNumber(index + 1, content.style.sectionNumbering);
  return number === undefined ? `「${own.title}」` : sectionName(number);
}

/** Returns words that say whether the text of a moved part also changed, and how. */
function wordingOf(
  change: Change,
  node: RevisionNode,
  { changeOf }: Pick<Comparison, 'changeOf' | 'trees'>,
): { here: string; there: string } {
  const amended = nodesOf(node)
    .map(changeOf)
    .filter((one) => one?.kinds.includes('amended') || (one !== change && one !== undefined));
  if (amended.length === 0) return { here: '（文言の変更なし）', there: '（文言の変更なし）' };
  const quoted = replacedWords(change);
  const words = quoted.length > 0 && quoted.length <= QUOTED ? `（${quoted.join('、')}）` : '';
  return { here: `し、字句を修正${words}`, there: 'し、字句を修正' };
}

/** Returns 「「のお知らせ」を「通知」に」 for each place where words replace others. */
function replacedWords({ properties = [] }: Change): string[] {
  return properties.flatMap(({ words = [] }) =>
    words.flatMap(({ text, change }, index) => {
      const next = words[index + 1];
      if (change === 'removed')
        return [next?.change === 'added' ? `「${text}」を「${next.text}」に` : `「${text}」を削除`];
      return change === 'added' && words[index - 1]?.change !== 'removed' ? [`「${text}」を追加`] : [];
    }),
  );
}
