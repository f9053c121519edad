import { identityOf } from '../../notice/vocabulary/identity.ts';
import { type Known, pairsAlike } from './likeness.ts';
import {
  contractorOf,
  type NodeType,
  nodesOf,
  type RevisionNode,
  SINGLES,
  SLOTS,
  textOf,
} from './revision-tree.ts';
import { callOneCompany, type Spelling, spellingsOf } from './spellings.ts';

/** Says which part of one revision is which part of the other. */
export class Alignment {
  readonly #counterparts = new Map<RevisionNode, RevisionNode>();

  /** Returns the same part in the other revision, or undefined if it has none. */
  counterpartOf(node: RevisionNode): RevisionNode | undefined {
    return this.#counterparts.get(node);
  }

  /** Joins two parts. Neither may be joined yet. */
  join(old: RevisionNode, now: RevisionNode): void {
    this.#counterparts.set(old, now).set(now, old);
  }
}

/** A long part is compared by this many UTF-16 units of its words at most. */
const MAX_TEXT = 2000;

type Pair = readonly [old: RevisionNode, now: RevisionNode];

/** Finds pairs among parts that have no counterpart yet. */
type Matcher = (olds: readonly RevisionNode[], news: readonly RevisionNode[], joined: Alignment) => Pair[];

/**
 * The ways to recognise a part of each type in the other revision, in the order in which they are tried. A contractor
 * with a changed id is never recognised by likeness, because a new recipient must not pass for a renamed one.
 */
const MATCHERS: readonly { readonly type: NodeType; readonly by: readonly Matcher[] }[] = [
  ...SINGLES.map(({ type }) => ({ type, by: [byBeingTheOnlyOne] })),
  { type: 'contractor', by: [byId, bySpelling] },
  { type: 'section', by: [byId, byWords] },
  { type: 'group', by: [byId, byWords] },
  { type: 'item', by: [byId, byWords] },
  { type: 'joint-use', by: [byId, byWords] },
  { type: 'supplement', by: [byId, byWords] },
  { type: 'contact', by: [byId, byWords] },
];

/** The same for the parts of one item. The same company at another item is another engagement. */
const MATCHERS_IN_ITEM: typeof MATCHERS = [
  { type: 'engagement', by: [byContractorAndScope, byContractor] },
  { type: 'recipient', by: [byName, byWords] },
];

/**
 * Returns which part of the old revision is which part of the new one. Parts are found by id, then by words. Words are
 * compared by their identity, so that a part with other characters for the same words is still the same part.
 */
export function alignNodes(old: RevisionNode, now: RevisionNode): Alignment {
  const alignment = new Alignment();
  alignment.join(old, now);
  join(MATCHERS, nodesOf(old), nodesOf(now), alignment);
  for (const item of nodesOf(old).filter(({ type }) => type === 'item')) {
    const counterpart = alignment.counterpartOf(item);
    if (counterpart) join(MATCHERS_IN_ITEM, item.children, counterpart.children, alignment);
  }
  return alignment;
}

function join(
  matchers: typeof MATCHERS,
  olds: readonly RevisionNode[],
  news: readonly RevisionNode[],
  alignment: Alignment,
): void {
  for (const { type, by } of matchers) {
    const unmatched = (nodes: readonly RevisionNode[]) =>
      nodes.filter((node) => node.type === type && !alignment.counterpartOf(node));
    for (const match of by) {
      for (const pair of match(unmatched(olds), unmatched(news), alignment)) alignment.join(...pair);
    }
  }
}

function byBeingTheOnlyOne(olds: readonly RevisionNode[], news: readonly RevisionNode[]): Pair[] {
  const [old] = olds;
  const [now] = news;
  return old && now ? [[old, now]] : [];
}

function byId(olds: readonly RevisionNode[], news: readonly RevisionNode[]): Pair[] {
  return pairsByKey(olds, news, (node) => textOf(node, 'id') ?? '');
}

function bySpelling(olds: readonly RevisionNode[], news: readonly RevisionNode[]): Pair[] {
  const known = new Map<string, { spelling: Spelling; now: RevisionNode }[]>();
  for (const now of news)
    for (const spelling of spellingsOf(now))
      known.set(spelling.bare, [...(known.get(spelling.bare) ?? []), { spelling, now }]);
  const taken = new Set<RevisionNode>();
  return olds.flatMap((old): Pair[] => {
    const found = spellingsOf(old)
      .flatMap((one) => (known.get(one.bare) ?? []).filter(({ spelling }) => callOneCompany(one, spelling)))
      .find(({ now }) => !taken.has(now));
    if (!found) return [];
    taken.add(found.now);
    return [[old, found.now]];
  });
}

function byWords(olds: readonly RevisionNode[], news: readonly RevisionNode[], joined: Alignment): Pair[] {
  return pairsAlike(
    olds.map((node) => knownBy(node, node.parent && joined.counterpartOf(node.parent))),
    news.map((node) => knownBy(node, node.parent)),
  );
}

function knownBy(node: RevisionNode, place: unknown): Known<RevisionNode> {
  return { of: node, text: identityOf(wordsOf(node).slice(0, MAX_TEXT)), place, index: node.index };
}

/** Returns the words by which a part is recognised: its own words, then those of the parts inside it. */
function wordsOf(node: RevisionNode): string {
  const { own, type } = node;
  const named = own.text ?? own.heading ?? own.title ?? own.name ?? own.kind;
  const body = type === 'supplement' && Array.isArray(own.body) ? own.body : [];
  const within = SLOTS[type] && type !== 'item' ? node.children.map(wordsOf) : [];
  return [named, ...body, ...within].join('');
}

function byName(olds: readonly RevisionNode[], news: readonly RevisionNode[]): Pair[] {
  return pairsByKey(olds, news, (node) => identityOf(textOf(node, 'name') ?? ''));
}

function byContractorAndScope(
  olds: readonly RevisionNode[],
  news: readonly RevisionNode[],
  joined: Alignment,
): Pair[] {
  const scope = (node: RevisionNode) => identityOf(textOf(node, 'scope') ?? '');
  return pairsByKey(
    olds,
    news,
    (node) => `${contractorAsNow(node, joined)} ${scope(node)}`,
    (node) => `${contractorOf(node)?.pointer} ${scope(node)}`,
  );
}

function byContractor(
  olds: readonly RevisionNode[],
  news: readonly RevisionNode[],
  joined: Alignment,
): Pair[] {
  return pairsByKey(
    olds,
    news,
    (node) => contractorAsNow(node, joined),
    (node) => contractorOf(node)?.pointer,
  );
}

/** Returns the pointer in the new revision of an old engagement's contractor, or undefined if it is gone. */
function contractorAsNow(engagement: RevisionNode, joined: Alignment): string | undefined {
  const contractor = contractorOf(engagement);
  return contractor && joined.counterpartOf(contractor)?.pointer;
}

/** Pairs the parts with the same key, in order. Parts without a key are left out. */
function pairsByKey(
  olds: readonly RevisionNode[],
  news: readonly RevisionNode[],
  keyOfOld: (node: RevisionNode) => string | undefined,
  keyOfNew = keyOfOld,
): Pair[] {
  const waiting = new Map<string | undefined, RevisionNode[]>();
  for (const now of news.toReversed()) {
    const key = keyOfNew(now);
    const list = waiting.get(key);
    if (list) list.push(now);
    else waiting.set(key, [now]);
  }
  return olds.flatMap((old): Pair[] => {
    const key = keyOfOld(old);
    const now = key === undefined ? undefined : waiting.get(key)?.pop();
    return now ? [[old, now]] : [];
  });
}
