import { alignNodes } from '../../../compare/changes/align-nodes.ts';
import { nodesOf, type RevisionNode, revisionTree } from '../../../compare/changes/revision-tree.ts';
import { groupHeading } from '../../../notice/group-headings.ts';
import { normalise } from '../../../notice/normalise.ts';
import type { Notice } from '../../../notice/notice.ts';
import type { Contractor, Engagement, Group, Item, NoticeSource } from '../../../notice/source.generated.ts';
import { engagementsIn } from '../../../notice/validate/nodes-of-source.ts';
import { withRestoredClosing } from '../parts/restore-closing.ts';
import type { Recognised } from '../recognise.ts';
import { answerDoubts } from './answer-doubts.ts';
import { carryContractor, carryUnpublished } from './carry-contractors.ts';
import { giveKnownIds } from './give-known-ids.ts';
import { withoutIds } from './without-ids.ts';

/** What the former revision records of its parts but no document prints, so that it cannot be read. */
export const UNPRINTED: Readonly<Partial<Record<RevisionNode['type'], readonly string[]>>> = {
  style: ['typeface', 'fontSizePt', 'punchMarginMm', 'oldColumn'],
  item: ['basis', 'myNumber'],
  recipient: ['kind'],
  engagement: ['dataCategories', 'subcontracting'],
};

/** The former revision, as a notice and as its source. */
export interface Former {
  readonly notice: Notice;
  readonly source: NoticeSource;
}

/** What was taken over from the former revision. */
export interface CarriedOver {
  /** How many parts were recognised and keep their ids. */
  readonly kept: number;
  /** How many parts are new. */
  readonly added: number;
  /** The names of parts of the former revision that were not found again. */
  readonly gone: readonly string[];
  /** The names of contractors that were kept because they are not published. */
  readonly unpublished: readonly string[];
}

/**
 * Returns an imported notice with what the former revision knows of the same parts: their ids, records that are never
 * printed, and what only that revision says. Parts are matched as in a comparison. Doubts that are answered thus
 * leave the ledger.
 */
export function carryOver(
  { source: read, ledger, givenIds }: Recognised,
  former: Former,
): { readonly source: NoticeSource; readonly carried: CarriedOver } {
  // Everything below changes this copy.
  const source = withRestoredClosing(structuredClone(read), former.source.closing ?? []);
  if (former.source.style) source.style ??= {};
  const { accepted } = former.source.revision;
  if (accepted) source.revision.accepted = structuredClone(accepted);
  const old = revisionTree(former.notice);
  const now = revisionTree(normalise(withoutIds(source, givenIds)));
  const alignment = alignNodes(old, now);
  const pairs = nodesOf(now).flatMap((node): Pair[] => {
    const counterpart = alignment.counterpartOf(node);
    const read = counterpart && objectAt(source, node.pointer);
    const known = counterpart && objectAt(former.source, counterpart.pointer);
    return read && known ? [{ type: node.type, read, known }] : [];
  });
  giveKnownIds(source, former.source, pairs);
  answerDoubts(source, former.source, new Map(pairs.map(({ read, known }) => [read, known])), ledger);
  const unpublished = pairs.flatMap(recordsCarrier(source, former.source));
  if (source.style && Object.keys(source.style).length === 0) delete source.style;
  const named = nodesOf(old).filter(({ own }) => typeof own.id === 'string');
  const lost = new Set(named.filter((node) => !alignment.counterpartOf(node)));
  // If a part is gone, the parts within it are not named as well.
  const gone = [...lost]
    .filter(({ parent }) => !parent || !lost.has(parent))
    .map((node) => nameOf(node, former.source));
  const total = nodesOf(now).filter(({ own }) => typeof own.id === 'string').length;
  const carried: CarriedOver = {
    kept: named.length - lost.size,
    added: total - (named.length - lost.size),
    gone: gone.filter((name) => !unpublished.includes(name)),
    unpublished: [...new Set(unpublished)],
  };
  return { source, carried };
}

/** A part that was read, and the same part of the former revision. */
interface Pair {
  readonly type: RevisionNode['type'];
  readonly read: object;
  readonly known: object;
}

/** Returns the words by which a person knows a part of the former revision; `source` is that revision. */
function nameOf({ type, own, pointer }: RevisionNode, source: NoticeSource): string {
  const group = type === 'group' ? objectAt(source, pointer) : undefined;
  // A node of this type was made from a group.
  if (group) return groupHeading(group as Group).text;
  return String(own.title ?? own.text ?? own.name ?? own.heading ?? own.id);
}

/** Returns the object of a source at a JSON pointer; undefined if there is none. */
function objectAt(source: NoticeSource, pointer: string): object | undefined {
  let value: unknown = source;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return typeof value === 'object' && value !== null ? value : undefined;
}

/**
 * Returns a function that gives a part the records of its former self. It returns the names of contractors that were
 * kept because they are not published.
 */
function recordsCarrier(source: NoticeSource, former: NoticeSource): (pair: Pair) => string[] {
  const engagements = byContractor(source);
  const formerEngagements = byContractor(former);
  return ({ type, read, known }) => {
    for (const property of UNPRINTED[type] ?? []) {
      const value: unknown = Reflect.get(known, property);
      if (value !== undefined) Reflect.set(read, property, structuredClone(value));
    }
    // The type of a node says from which definition of the schema it was read.
    if (type === 'contractor') {
      const contractor = read as Contractor;
      const own = (formerEngagements.get(contractor.id) ?? []).flatMap(({ telephone }) => telephone ?? []);
      carryContractor(contractor, known as Contractor, engagements.get(contractor.id) ?? [], new Set(own));
    }
    if (type !== 'item') return [];
    return carryUnpublished(read as Item, (known as Item).engagements ?? [], source, former.contractors);
  };
}

function byContractor(source: NoticeSource): ReadonlyMap<string, Engagement[]> {
  const engagements = new Map<string, Engagement[]>();
  for (const { engagement } of engagementsIn(source)) {
    const known = engagements.get(engagement.contractor);
    if (known) known.push(engagement);
    else engagements.set(engagement.contractor, [engagement]);
  }
  return engagements;
}
