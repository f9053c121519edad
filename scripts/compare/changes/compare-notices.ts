import equal from 'fast-deep-equal';
import { groupHeading, isGroup } from '../../notice/group-headings.ts';
import type { Notice } from '../../notice/notice.ts';
import { sectionNumber } from '../../notice/style-marks.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import { type Alignment, alignNodes } from './align-nodes.ts';
import { annexEffects } from './annex-effects.ts';
import type { Change, Changes, ComparedEdition, Place, PropertyChange } from './changes.generated.ts';
import { gravest } from './meanings.ts';
import { meaningsOf, type PartChange } from './meanings-of.ts';
import { inReadingOrder } from './reading-order.ts';
import {
  ancestorsOf,
  contractorOf,
  type Json,
  type NodeType,
  type RevisionNode,
  revisionTree,
  textOf,
} from './revision-tree.ts';
import { wordChanges } from './word-changes.ts';

/** The comparison of two revisions of a notice. */
export interface Comparison {
  readonly old: Notice;
  readonly now: Notice;
  readonly trees: { readonly old: RevisionNode; readonly now: RevisionNode };
  readonly alignment: Alignment;
  readonly changes: Changes;
  /** Returns the change that a part of either revision belongs to, or undefined if there is none. */
  changeOf(node: RevisionNode): Change | undefined;
}

/**
 * Returns all differences between two revisions. Every part of either is in exactly one pair or one change. What the
 * program records about a revision (its id, status, approval, remarks) is never a change.
 */
export function compareNotices(old: Notice, now: Notice): Comparison {
  const trees = { old: revisionTree(old), now: revisionTree(now) };
  const alignment = alignNodes(trees.old, trees.now);
  const parts = partChanges(trees.old, trees.now, alignment);
  const numbers = new Map<RevisionNode, number>();
  const changes: Change[] = [];
  const find = (node: RevisionNode) => changes[(numbers.get(node) ?? 0) - 1];
  for (const [index, part] of parts.entries()) {
    changes.push(changeOf(part, index + 1, { old, now }, find));
    if (part.old) numbers.set(part.old, index + 1);
    if (part.now) numbers.set(part.now, index + 1);
  }
  return {
    old,
    now,
    trees,
    alignment,
    changeOf: find,
    changes: {
      old: editionOf(old),
      new: editionOf(now),
      counts: countsOf(changes),
      contractors: annexEffects({ old, now, trees, alignment, changeOf: find }),
      changes,
    },
  };
}

/** Returns the changed parts, in the order of the new notice. A removed part comes where it was. */
function partChanges(
  old: RevisionNode,
  now: RevisionNode,
  alignment: Alignment,
  isMoved = false,
): PartChange[] {
  const properties = changedProperties(old, now);
  const kinds = [
    ...(isMoved ? (['moved'] as const) : []),
    ...(properties.length > 0 ? (['amended'] as const) : []),
  ];
  const within = inReadingOrder(old, now, alignment).flatMap((entry): PartChange[] => {
    if (entry.old && entry.now) return partChanges(entry.old, entry.now, alignment);
    return entry.old ? removedParts(entry.old, alignment) : arrivedParts(entry.now, alignment);
  });
  return kinds.length > 0 ? [{ kinds, old, now, properties }, ...within] : within;
}

/** A part that moved away from here is not listed here, but at its new place. */
function removedParts(old: RevisionNode, alignment: Alignment): PartChange[] {
  if (alignment.counterpartOf(old)) return [];
  const within = old.children.flatMap((child) => removedParts(child, alignment));
  return [{ kinds: ['removed'], old, properties: [] }, ...within];
}

function arrivedParts(now: RevisionNode, alignment: Alignment): PartChange[] {
  const old = alignment.counterpartOf(now);
  if (old) return partChanges(old, now, alignment, true);
  const within = now.children.flatMap((child) => arrivedParts(child, alignment));
  return [{ kinds: ['added'], now, properties: [] }, ...within];
}

function changedProperties(old: RevisionNode, now: RevisionNode): string[] {
  const properties = [...new Set([...Object.keys(old.own), ...Object.keys(now.own)])];
  return properties.filter((property) => !equal(old.own[property], now.own[property]));
}

function changeOf(
  part: PartChange,
  number: number,
  notices: { readonly old: Notice; readonly now: Notice },
  find: (node: RevisionNode) => Change | undefined,
): Change {
  const { kinds, old, now, properties } = part;
  const node = now ?? old;
  if (!node) throw new Error('A change needs a part of at least one revision.');
  const meanings = meaningsOf(part);
  const whole = kinds.includes('added') || kinds.includes('removed');
  return withoutUndefined({
    number,
    node: node.type,
    kinds,
    label: labelOf(node),
    level: gravest(meanings.map(({ level }) => level)),
    needsJudgement: meanings.some(({ needsJudgement }) => needsJudgement),
    meanings,
    old: old && placeOf(old, notices.old, whole),
    new: now && placeOf(now, notices.now, whole),
    within: whole && node.parent ? numberOfWhole(find(node.parent)) : undefined,
    properties:
      old && now && properties.length > 0
        ? properties.map((property) => propertyChange(property, old.own[property], now.own[property]))
        : undefined,
  });
}

/** Returns the number of a change that added or removed a part with all its contents. */
function numberOfWhole(change: Change | undefined): number | undefined {
  return change?.kinds.some((kind) => kind === 'added' || kind === 'removed') ? change.number : undefined;
}

function propertyChange(property: string, old: Json | undefined, now: Json | undefined): PropertyChange {
  const words = typeof old === 'string' && typeof now === 'string' ? wordChanges(old, now) : undefined;
  return withoutUndefined({ property, old: mutable(old), new: mutable(now), words });
}

function placeOf(node: RevisionNode, notice: Notice, withValue: boolean): Place {
  return withoutUndefined({
    pointer: node.pointer,
    id: textOf(node, 'id'),
    section: sectionOf(node, notice),
    value: withValue ? mutable(node.own) : undefined,
  });
}

/** Returns the number of the section that a part is in, as printed. */
function sectionOf(node: RevisionNode, { content }: Notice): string | undefined {
  const section = [node, ...ancestorsOf(node)].find(({ type }) => type === 'section');
  return section && sectionNumber(section.index + 1, content.style.sectionNumbering);
}

/** Returns the words by which a person recognises a part. */
function labelOf(node: RevisionNode): string {
  return LABELS[node.type](node);
}

const LABELS: Readonly<Record<NodeType, (node: RevisionNode) => string>> = {
  notice: () => '公表文',
  society: () => '組合',
  dates: () => '日付',
  style: () => '体裁',
  section: titleOf,
  group: ({ own }) => (isGroup(own) ? groupHeading(own).text : titleOf({ own })),
  item: ({ own }) => String(own.text),
  recipient: ({ own }) => String(own.name),
  engagement: (node) => contractorOf(node)?.own.name?.toString() ?? '',
  'joint-use': titleOf,
  supplement: titleOf,
  contact: titleOf,
  contractor: ({ own }) => String(own.name),
};

function titleOf({ own }: Pick<RevisionNode, 'own'>): string {
  return String(own.title);
}

function editionOf({ content }: Notice): ComparedEdition {
  const { dates: _compared, ...record } = content.revision;
  return {
    society: content.society.id,
    name: content.society.name,
    title: content.title,
    record: mutable(record),
  };
}

function countsOf(changes: readonly Change[]): Changes['counts'] {
  const count = (fits: (change: Change) => boolean) => changes.filter(fits).length;
  return {
    substantive: count(({ level }) => level === 'substantive'),
    administrative: count(({ level }) => level === 'administrative'),
    editorial: count(({ level }) => level === 'editorial'),
    needsJudgement: count(({ needsJudgement }) => needsJudgement),
  };
}

/** Returns the same value in the generated types, which have no read-only lists. Nobody writes to it. */
function mutable<T>(value: T): Mutable<T> {
  return value as Mutable<T>;
}

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
