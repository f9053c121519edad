import type { Change } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { ancestorsOf, type NodeType, nodesOf, type RevisionNode } from '../../changes/revision-tree.ts';
import { happenings } from '../words/happenings.ts';
import { movedWords } from '../words/moved-words.ts';
import type { UnitRow } from './comparison-rows.ts';
import type { RemarkKind } from './remark-kinds.ts';

/**
 * Returns the rows with their 備考: 追加, 削除, 変更, 新設 or 移動, as guides to such tables have it, and where a part was moved
 * to or from; then the clerk's own remarks, each once. The program never adds an opinion.
 */
export function withRemarks(
  rows: readonly UnitRow[],
  comparison: Comparison,
  wanted: readonly RemarkKind[],
): UnitRow[] {
  const waiting = new Map(
    wanted.includes('own')
      ? (comparison.now.content.revision.remarks ?? []).map(({ node, text }) => [node, text])
      : [],
  );
  const words = printedWords(rows);
  return rows.map((row) => {
    const own = idsIn(row).flatMap((id) => {
      const text = waiting.get(id);
      return text !== undefined && waiting.delete(id) ? [text] : [];
    });
    const happened = wanted.includes('kinds') && row.differs ? rowKind(row, comparison, words) : undefined;
    return { ...row, ...(happened ? { happened } : {}), remarks: own };
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

/** Parts that are new as a whole are 新設; what is added to them later is 追加. */
const STRUCTURES: ReadonlySet<NodeType> = new Set(['section', 'joint-use', 'supplement', 'contact']);

function rowKind(row: UnitRow, comparison: Comparison, words: PrintedWords): string {
  const { oldUnit, nowUnit } = row;
  const unit = oldUnit && nowUnit ? undefined : (nowUnit ?? oldUnit);
  if (!unit) return pairedKind(row.changes, comparison);
  const side = nowUnit ? 'now' : 'old';
  const { node, part, isFixed } = unit;
  const isOwn = part === '' && !isFixed;
  const counterpart = comparison.alignment.counterpartOf(node);
  if (counterpart && isOwn) return movedWords({ node, counterpart, side, words }, comparison);
  const around = [node, ...ancestorsOf(node)].find((one) =>
    comparison.changeOf(one)?.kinds.some((kind) => kind !== 'amended'),
  );
  if (around && comparison.alignment.counterpartOf(around)) return '移動';
  if (side === 'old') return '削除';
  return isOwn && around === node && STRUCTURES.has(node.type) ? '新設' : '追加';
}

function pairedKind(changes: readonly Change[], comparison: Comparison): string {
  const all = (kind: Change['kinds'][number]) =>
    changes.length > 0 && changes.every(({ kinds }) => kinds.every((one) => one === kind));
  if (all('added')) return '追加';
  if (all('removed')) return '削除';
  if (all('moved')) return '順序を変更';
  const levels = changes.flatMap((change) =>
    happenings(change, comparison, 'board').map(({ level }) => level),
  );
  return levels.length > 0 && levels.every((level) => level === 'editorial') ? '変更（字句の整理）' : '変更';
}

/** The words that a part prints, itself and all parts inside it, without its number or mark. */
export type PrintedWords = (node: RevisionNode) => string;

function printedWords(rows: readonly UnitRow[]): PrintedWords {
  const own = new Map<RevisionNode, string>();
  for (const unit of rows.flatMap(({ oldUnit, nowUnit }) => [oldUnit ?? [], nowUnit ?? []].flat())) {
    if (unit.isFixed) continue;
    const words = unit.lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
    own.set(unit.node, `${own.get(unit.node) ?? ''}${words}`);
  }
  return (node) =>
    nodesOf(node)
      .map((one) => own.get(one) ?? '')
      .join('\n');
}
