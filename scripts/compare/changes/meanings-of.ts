import equal from 'fast-deep-equal';
import { isHeadingOnMyNumber } from '../../notice/subject-words.ts';
import { mayBeOfOneKind } from '../../notice/vocabulary/corporate-forms.ts';
import type { Change, Meaning } from './changes.generated.ts';
import { ALIKE, likeness } from './likeness.ts';
import { type MeaningId, meaningSpec } from './meanings.ts';
import { inOneForm } from './one-form.ts';
import { ancestorsOf, type Json, type NodeType, type RevisionNode, textOf } from './revision-tree.ts';
import { callOneCompany, spellingsOf } from './spellings.ts';
import { haveOneIdentity, textKinds } from './text-kind.ts';

/** What happened to one part. What it means is found later. */
export interface PartChange {
  readonly kinds: Change['kinds'];
  readonly old?: RevisionNode;
  readonly now?: RevisionNode;
  /** The properties that differ. */
  readonly properties: readonly string[];
}

/** What a changed property means: one meaning, or a meaning that depends on the old and the new part. */
type PropertyMeaning = MeaningId | ((old: RevisionNode, now: RevisionNode) => MeaningId);
type WholeMeaning = MeaningId | ((node: RevisionNode) => MeaningId);

/** What changes to the parts of one type mean. A property that is not named here means `other`. */
interface MeaningsOfType {
  readonly added?: WholeMeaning;
  readonly removed?: WholeMeaning;
  readonly moved?: (old: RevisionNode, now: RevisionNode) => MeaningId;
  readonly properties?: Readonly<Record<string, PropertyMeaning>>;
  readonly other: PropertyMeaning;
}

const TABLE: Readonly<Record<NodeType, MeaningsOfType>> = {
  notice: { properties: { title: 'notice/title-amended' }, other: 'notice/text-amended' },
  society: { other: 'society/amended' },
  dates: { other: 'dates/amended' },
  style: { other: 'style/amended' },
  section: {
    added: 'section/added',
    removed: 'section/removed',
    moved: () => 'section/reordered',
    other: 'section/amended',
  },
  group: {
    added: 'group/added',
    removed: 'group/removed',
    moved: (old, now) => (isInSameSection(old, now) ? 'group/reordered' : 'group/resectioned'),
    other: 'group/amended',
  },
  item: {
    added: 'item/added',
    removed: 'item/removed',
    moved: movedItem,
    properties: {
      notes: 'item/note-amended',
      basis: 'item/basis-amended',
      myNumber: 'item/my-number-amended',
    },
    other: 'item/amended',
  },
  recipient: {
    added: 'recipient/added',
    removed: 'recipient/removed',
    moved: () => 'recipient/reordered',
    other: 'recipient/amended',
  },
  engagement: {
    added: 'engagement/begun',
    removed: 'engagement/ended',
    moved: () => 'engagement/reordered',
    properties: {
      contractor: 'text/identifier',
      scope: 'engagement/scope-amended',
      dataCategories: changedData,
      subcontracting: 'engagement/subcontracting-amended',
      publishName: 'engagement/publication-amended',
      publishTel: 'engagement/publication-amended',
      telephone: 'engagement/telephone-amended',
    },
    other: 'engagement/spelling-amended',
  },
  'joint-use': {
    added: 'joint-use/added',
    removed: 'joint-use/removed',
    moved: () => 'joint-use/reordered',
    properties: {
      manager: (old, now) => (managerIsSame(old, now) ? 'joint-use/manager-amended' : 'joint-use/amended'),
    },
    other: 'joint-use/amended',
  },
  supplement: {
    added: (node) => (isProcedure(node) ? 'supplement/procedure-added' : 'supplement/added'),
    removed: (node) => (isProcedure(node) ? 'supplement/procedure-removed' : 'supplement/removed'),
    moved: () => 'supplement/reordered',
    other: (old, now) =>
      isProcedure(old) && isProcedure(now) ? 'supplement/procedure-amended' : 'supplement/amended',
  },
  contact: {
    added: 'contact/added',
    removed: 'contact/removed',
    moved: () => 'contact/reordered',
    other: 'contact/amended',
  },
  contractor: {
    added: 'contractor/added',
    removed: 'contractor/removed',
    properties: {
      name: changedName,
      legalName: changedName,
      aliases: 'contractor/aliases-amended',
      country: 'contractor/country-amended',
    },
    other: 'contractor/contact-changed',
  },
};

/**
 * Returns what a change means, with at least one meaning: first of the part as a whole, then of each property. If the
 * change concerns My Number, one more meaning says so; but not if nothing changed except how the same words are written.
 */
export function meaningsOf(change: PartChange): Meaning[] {
  const meanings = [...wholeMeanings(change), ...propertyMeanings(change)];
  const isOfWriting = meanings.every(({ rule }) => rule.startsWith('text/'));
  return !isOfWriting && concernsMyNumber(change) ? [...meanings, myNumberMeaning(change)] : meanings;
}

function wholeMeanings({ kinds, old, now }: PartChange): Meaning[] {
  if (now && kinds.includes('added')) return [meaning(whole(TABLE[now.type].added, now))];
  if (old && kinds.includes('removed')) return [meaning(whole(TABLE[old.type].removed, old))];
  const moved = now && TABLE[now.type].moved;
  return old && now && moved && kinds.includes('moved') ? [meaning(moved(old, now))] : [];
}

function whole(given: WholeMeaning | undefined, node: RevisionNode): MeaningId {
  if (!given) throw new Error(`A notice always has one ${node.type}, so it cannot be added or removed.`);
  return typeof given === 'string' ? given : given(node);
}

function propertyMeanings({ old, now, properties }: PartChange): Meaning[] {
  if (!old || !now) return [];
  return properties.flatMap((property) =>
    meaningsOfProperty(property, old, now).map((rule) => meaning(rule, property)),
  );
}

function meaningsOfProperty(property: string, old: RevisionNode, now: RevisionNode): MeaningId[] {
  if (property === 'id') return ['text/identifier'];
  const [before, after] = inOneForm(property, old.own[property], now.own[property]);
  if (equal(before, after)) return ['text/form'];
  return textKinds(before, after).map(
    (kind): MeaningId => (kind === 'words' ? meaningOfWords(property, old, now) : `text/${kind}`),
  );
}

function meaningOfWords(property: string, old: RevisionNode, now: RevisionNode): MeaningId {
  const { properties, other } = TABLE[now.type];
  const given = properties?.[property] ?? other;
  return typeof given === 'string' ? given : given(old, now);
}

function meaning(rule: MeaningId, property?: string): Meaning {
  const { level, question } = meaningSpec(rule);
  return { rule, level, needsJudgement: question !== undefined, ...(property ? { property } : {}) };
}

function movedItem(old: RevisionNode, now: RevisionNode): MeaningId {
  if (!isInSameSection(old, now)) return 'item/resectioned';
  return isSame(old.parent, now.parent) ? 'item/reordered' : 'item/regrouped';
}

function isInSameSection(old: RevisionNode, now: RevisionNode): boolean {
  return isSame(nearestOf('section', old), nearestOf('section', now));
}

/** Compares by id or words, because a part that only lost its id is still the same. */
function isSame(old: RevisionNode | undefined, now: RevisionNode | undefined): boolean {
  if (!old || !now || old.type !== now.type) return false;
  return old.own.id === now.own.id || haveOneIdentity({ ...old.own, id: '' }, { ...now.own, id: '' });
}

function nearestOf(type: NodeType, node: RevisionNode): RevisionNode | undefined {
  return ancestorsOf(node).find((ancestor) => ancestor.type === type);
}

function changedData(old: RevisionNode, now: RevisionNode): MeaningId {
  const [before, after] = [old.own.dataCategories, now.own.dataCategories];
  if (!Array.isArray(before)) return 'engagement/data-stated';
  if (!Array.isArray(after)) return 'engagement/data-unstated';
  return after.every((data) => before.some((known) => haveOneIdentity(known, data)))
    ? 'engagement/data-narrowed'
    : 'engagement/data-widened';
}

/**
 * It is the same company if one of the revisions lists the other's name, or if the names are alike and their corporate
 * forms do not contradict each other.
 */
function changedName(old: RevisionNode, now: RevisionNode): MeaningId {
  const [olds, nows] = [spellingsOf(old), spellingsOf(now)];
  const [before, after] = [olds[0], nows[0]];
  if (!before || !after) return 'contractor/replaced';
  const isDeclared =
    nows.some((one) => one.isDeclared && callOneCompany(before, one)) ||
    olds.some((one) => one.isDeclared && callOneCompany(one, after));
  const isAlike = likeness(before.bare, after.bare) >= ALIKE && mayBeOfOneKind(before.kind, after.kind);
  return isDeclared || isAlike ? 'contractor/renamed' : 'contractor/replaced';
}

function managerIsSame(old: RevisionNode, now: RevisionNode): boolean {
  return haveOneIdentity(nameIn(old.own.manager), nameIn(now.own.manager));
}

function nameIn(manager: Json | undefined): Json | undefined {
  return typeof manager === 'object' && manager && 'name' in manager ? manager.name : undefined;
}

function isProcedure(supplement: RevisionNode): boolean {
  return ['disclosure-requests', 'security'].includes(textOf(supplement, 'topic') ?? '');
}

/** Returns whether a part of the list of purposes handles My Number or is under a heading that names it. */
function concernsMyNumber({ old, now }: PartChange): boolean {
  return [old, now].some(
    (node) =>
      node !== undefined &&
      [node, ...ancestorsOf(node)].some(
        ({ type, own }) =>
          (type === 'item' && own.myNumber === true) ||
          ((type === 'section' || type === 'group') &&
            isHeadingOnMyNumber(`${own.title ?? ''}${own.heading ?? ''}`)),
      ),
  );
}

function myNumberMeaning({ kinds }: PartChange): Meaning {
  return meaning(kinds.includes('removed') ? 'my-number/narrowed' : 'my-number/touched');
}
