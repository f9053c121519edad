import { diffArrays } from 'diff';
import type { Notice } from '../../notice/notice.ts';
import { representativeWords } from '../../notice/representative-words.ts';
import type { Representative } from '../../notice/source.generated.ts';
import { identityOf } from '../../notice/vocabulary/identity.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import { annexView } from '../../print/views/annex-view.ts';
import type { Leaf } from '../../print/views/leaf.ts';
import type { Alignment } from './align-nodes.ts';
import type { AnnexState, Change, ContractorEffect } from './changes.generated.ts';
import { ancestorsOf, contractorOf, nodeAt, nodesOf, type RevisionNode } from './revision-tree.ts';

/** The data from which the effects on annexes are found. */
export interface Compared {
  readonly old: Notice;
  readonly now: Notice;
  readonly trees: { readonly old: RevisionNode; readonly now: RevisionNode };
  readonly alignment: Alignment;
  changeOf(node: RevisionNode): Change | undefined;
}

/** Parts that every annex prints. A change to them concerns all contractors alike. */
export const COMMON_TO_ANNEXES: ReadonlySet<RevisionNode['type']> = new Set([
  'notice',
  'society',
  'contact',
  'style',
  'dates',
]);

/**
 * Returns what happens to the annex of each contractor that has work in one of the revisions. An annex is unchanged
 * only if the views of both revisions print the same words, in whatever characters. An annex also names the edition it
 * is taken from, but a new edition alone is no reason to issue it again.
 */
export function annexEffects(compared: Compared): ContractorEffect[] {
  const { old, now, trees, alignment } = compared;
  const pairs = [
    ...contractorsIn(trees.now).map((after) => ({ before: alignment.counterpartOf(after), after })),
    ...contractorsIn(trees.old)
      .filter((before) => !alignment.counterpartOf(before))
      .map((before) => ({ before, after: undefined })),
  ];
  const work = { old: engagementsByContractor(trees.old), now: engagementsByContractor(trees.now) };
  return pairs.flatMap(({ before, after }): ContractorEffect[] => {
    const annexes = [annexOf(before, old, work.old), annexOf(after, now, work.now)] as const;
    const contractor = after ?? before;
    return contractor && (annexes[0] || annexes[1]) ? [effectOf(contractor, ...annexes, compared)] : [];
  });
}

/** The words of one annex, and the engagements it lists. */
interface Annex {
  readonly contractor: RevisionNode;
  readonly leaves: readonly Leaf[];
  readonly printed: string;
  readonly engagements: readonly RevisionNode[];
}

function contractorsIn(tree: RevisionNode): RevisionNode[] {
  return tree.children.filter(({ type }) => type === 'contractor');
}

function engagementsByContractor(tree: RevisionNode): ReadonlyMap<RevisionNode, readonly RevisionNode[]> {
  const byContractor = new Map<RevisionNode, RevisionNode[]>();
  for (const node of nodesOf(tree)) {
    const contractor = node.type === 'engagement' ? contractorOf(node) : undefined;
    if (contractor) byContractor.set(contractor, byContractor.get(contractor) ?? []);
    if (contractor) byContractor.get(contractor)?.push(node);
  }
  return byContractor;
}

/** Returns the annex of a contractor, or undefined if the contractor has no work. */
function annexOf(
  node: RevisionNode | undefined,
  notice: Notice,
  work: ReturnType<typeof engagementsByContractor>,
): Annex | undefined {
  const engagements = node && work.get(node);
  const contractor = node && notice.content.contractors.find(({ id }) => id === node.own.id);
  if (!engagements || !contractor) return undefined;
  const { root, leaves } = annexView(notice, contractor);
  return {
    contractor: node,
    leaves: leaves.filter(({ demand }) => demand === 'once'),
    printed: printedWords(root),
    engagements,
  };
}

/**
 * Returns all that a view prints, with its places, but without the edition and the marks of a draft. A representative
 * counts by the words as a whole, because older sources have them in one text.
 */
function printedWords(root: object): string {
  const plain: unknown = JSON.parse(
    JSON.stringify(root, (_key, value: unknown) =>
      typeof value === 'object' && value && 'toHTML' in value && 'text' in value ? value.text : value,
    ),
  );
  return JSON.stringify(plain, (key, value: unknown) => {
    if (key === 'issued' || key === 'draft') return undefined;
    // A view has the same parts as the source.
    const words = key === 'representative' ? representativeWords(value as Representative) : value;
    return typeof words === 'string' ? identityOf(words) : words;
  });
}

function effectOf(
  contractor: RevisionNode,
  before: Annex | undefined,
  after: Annex | undefined,
  compared: Compared,
): ContractorEffect {
  const annex: AnnexState = !before
    ? 'new'
    : !after
      ? 'withdrawn'
      : before.printed === after.printed
        ? 'unchanged'
        : 'reissue';
  const changes = annex === 'unchanged' ? [] : changesBehind(before, after, compared);
  return withoutUndefined({
    id: String(contractor.own.id),
    name: String(contractor.own.name),
    annex,
    because: annex === 'reissue' ? reasonOf(changes) : undefined,
    changes: changes.map(({ number }) => number),
  });
}

function reasonOf(changes: readonly Change[]): 'work' | 'common' {
  return changes.some(({ node }) => !COMMON_TO_ANNEXES.has(node)) ? 'work' : 'common';
}

/** Returns the changes to the words that differ between two annexes, and to the engagements that the annexes list. */
function changesBehind(before: Annex | undefined, after: Annex | undefined, compared: Compared): Change[] {
  const { trees, changeOf } = compared;
  const nodes = [
    ...[before, after].flatMap((annex) => (annex ? [annex.contractor, ...annex.engagements] : [])),
    ...(before && after ? differingLeaves(before.leaves, after.leaves) : []).flatMap(({ side, leaf }) => {
      const tree = side === 'old' ? trees.old : trees.now;
      return [nodeAt(tree, leaf.pointer), ...(DERIVED.has(leaf.kind) ? behindDerived(tree, compared) : [])];
    }),
  ];
  const found = new Set(
    nodes.flatMap((node) => [
      changeOf(node),
      ...ancestorsOf(node).map((ancestor) => {
        const change = changeOf(ancestor);
        return change?.kinds.every((kind) => kind === 'amended') ? undefined : change;
      }),
    ]),
  );
  return [...found]
    .flatMap((change) => change ?? [])
    .filter(({ meanings }) => meanings.some(({ rule }) => rule !== 'text/form'))
    .sort((a, b) => a.number - b.number);
}

/** The kinds of words that come from the style or from the list of sections, not from the part that prints them. */
const DERIVED: ReadonlySet<Leaf['kind']> = new Set(['number', 'label', 'date']);

function behindDerived(tree: RevisionNode, { changeOf }: Compared): RevisionNode[] {
  return tree.children.filter(
    (node) =>
      node.type === 'style' ||
      (node.type === 'section' && changeOf(node)?.kinds.some((kind) => kind !== 'amended')),
  );
}

function differingLeaves(
  olds: readonly Leaf[],
  news: readonly Leaf[],
): { readonly side: 'old' | 'new'; readonly leaf: Leaf }[] {
  const parts = diffArrays([...olds], [...news], {
    comparator: (a, b) => identityOf(a.text) === identityOf(b.text) && a.kind === b.kind,
  });
  return parts.flatMap(({ value, removed, added }) =>
    removed || added
      ? value.map((leaf) => ({ side: removed ? ('old' as const) : ('new' as const), leaf }))
      : [],
  );
}
