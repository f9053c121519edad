import type { Root } from 'mdast';
import type { Change, Level } from '../../changes/changes.generated.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { gravest } from '../../changes/meanings.ts';
import { ancestorsOf, contractorOf, type RevisionNode } from '../../changes/revision-tree.ts';
import { type CellLine, lineChanges, wholeLines } from './line-changes.ts';
import { printedUnits, type Unit } from './printed-units.ts';
import { partnersOf } from './unit-partners.ts';

/** The content of a cell. */
export type Cell =
  | { readonly kind: 'lines'; readonly lines: readonly CellLine[] }
  /** 「（略）」, after the numbers of the sections that are left out as a whole. */
  | { readonly kind: 'omitted'; readonly sections: readonly string[] }
  /** 「（新設）」, on the old side. */
  | { readonly kind: 'new' }
  /** 「（削る）」, on the new side. */
  | { readonly kind: 'deleted' };

/** One row of the comparison table. */
export interface Row {
  readonly old: Cell;
  readonly now: Cell;
  /** The changes that the row shows, in order. Empty if the row is only a heading for others or shows no change. */
  readonly changes: readonly Change[];
  readonly level: Level | undefined;
  /** The words in the column of remarks. */
  readonly remarks: readonly string[];
}

/** A row with the units that it is made of. Later steps decide whether it is shown. */
export interface UnitRow extends Row {
  readonly oldUnit: Unit | undefined;
  readonly nowUnit: Unit | undefined;
  readonly differs: boolean;
  /** What happened to the row, such as 追加. It stands before the remarks. */
  readonly happened?: string;
}

/** The filled trees of both revisions as notices: the templates' own words and the values in them. */
export interface PrintedTrees {
  readonly old: Root;
  readonly now: Root;
}

/**
 * Returns a row for every unit of both revisions. Each column, read from top to bottom, is that revision in its order.
 */
export function unitRows(comparison: Comparison, printed: PrintedTrees): UnitRow[] {
  const { trees } = comparison;
  const olds = printedUnits(printed.old, trees.old);
  const news = printedUnits(printed.now, trees.now);
  const partners = partnersOf(olds, news, comparison);
  const rows: UnitRow[] = [];
  let next = 0;
  for (const unit of olds) {
    const index = partners.get(unit);
    if (index === undefined) {
      rows.push(oneSidedRow('old', unit, comparison));
      continue;
    }
    rows.push(...news.slice(next, index).map((added) => oneSidedRow('now', added, comparison)));
    const nowUnit = news[index];
    if (nowUnit) rows.push(pairRow(unit, nowUnit, comparison));
    next = index + 1;
  }
  return [...rows, ...news.slice(next).map((added) => oneSidedRow('now', added, comparison))];
}

function pairRow(oldUnit: Unit, nowUnit: Unit, comparison: Comparison): UnitRow {
  const { old, now, nodes } = lineChanges(oldUnit.lines, nowUnit.lines, comparison.alignment);
  const changes = nodes.size > 0 ? changesShown([oldUnit.node, nowUnit.node], nodes, comparison) : [];
  return {
    oldUnit,
    nowUnit,
    old: { kind: 'lines', lines: old },
    now: { kind: 'lines', lines: now },
    differs: nodes.size > 0,
    changes,
    level: nodes.size > 0 ? gravest(changes.map(({ level }) => level)) : undefined,
    remarks: [],
  };
}

function oneSidedRow(side: 'old' | 'now', unit: Unit, comparison: Comparison): UnitRow {
  const nodes = new Set(unit.lines.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.nodes)));
  const changes = changesOfWhole(unit, nodes, comparison);
  const lines: Cell = { kind: 'lines', lines: wholeLines(unit.lines, true) };
  return {
    oldUnit: side === 'old' ? unit : undefined,
    nowUnit: side === 'now' ? unit : undefined,
    old: side === 'old' ? lines : { kind: 'new' },
    now: side === 'now' ? lines : { kind: 'deleted' },
    differs: true,
    changes,
    level: gravest(changes.map(({ level }) => level)),
    remarks: [],
  };
}

/** Returns the changes of the parts whose words differ, and of the engagements that print those words. */
function changesShown(
  owners: readonly RevisionNode[],
  nodes: ReadonlySet<RevisionNode>,
  { changeOf, trees }: Comparison,
): Change[] {
  const engagements = owners
    .flatMap(({ children }) => children)
    .filter((child) => child.type === 'engagement' && nodes.has(contractorOf(child) ?? child));
  const changes = inOrder([...nodes, ...engagements].map(changeOf));
  if (changes.length > 0) return changes;
  // The same date has another form, so the style has changed.
  return inOrder(trees.now.children.filter(({ type }) => type === 'style').map(changeOf));
}

/** Returns the changes that added, removed or moved a part as a whole, alone or together with a part around it. */
function changesOfWhole(
  { node, isFixed }: Unit,
  nodes: ReadonlySet<RevisionNode>,
  { changeOf, trees }: Comparison,
): Change[] {
  const around = [node, ...ancestorsOf(node)].find((one) =>
    changeOf(one)?.kinds.some((kind) => kind !== 'amended'),
  );
  if (isFixed) return inOrder([around && changeOf(around), enclosureChange(trees.now, changeOf)]);
  const within = node.children.filter(({ type }) => type === 'engagement' || type === 'recipient');
  const own = [node, ...(around ? [around] : []), ...within].map(changeOf);
  const parties = [...nodes]
    .filter(({ type }) => type === 'contractor')
    .map(changeOf)
    .filter((change) => change?.kinds.some((kind) => kind !== 'amended'));
  return inOrder([...own, ...parties]);
}

/** 「記」 and 「以上」 come and go with the style. All other words of a template depend on the part around them. */
function enclosureChange(root: RevisionNode, changeOf: Comparison['changeOf']): Change | undefined {
  const style = root.children.find(({ type }) => type === 'style');
  const change = style && changeOf(style);
  return change?.properties?.some(({ property }) => property === 'enclosure') ? change : undefined;
}

function inOrder(changes: readonly (Change | undefined)[]): Change[] {
  return [...new Set(changes)].flatMap((change) => change ?? []).sort((a, b) => a.number - b.number);
}
