import equal from 'fast-deep-equal';
import { pointerTo } from '../../notice/source/json-pointer.ts';
import { haveSameIdentity, matchedElements } from '../edit/match-elements.ts';
import type { JsonValue, Operation } from '../edit/operation.ts';
import { orderedElements } from './element-order.ts';
import {
  type Maybe,
  type MergedElement,
  type MergePlan,
  type PlannedConflict,
  together,
} from './merge-plan.ts';

interface Lists {
  readonly base: readonly JsonValue[];
  readonly mine: readonly JsonValue[];
  readonly theirs: readonly JsonValue[];
}

/** Merges what is inside an element that both lists have. */
type MergeInside = (at: string, versions: { base: Maybe; mine: Maybe; theirs: Maybe }) => MergePlan;

/**
 * Returns what puts the changes of a list on theirs. Elements are known by their ids, else by their values and places.
 * What both have put in is there once if it is the same. Where both put in something at the same place, theirs comes
 * first.
 */
export function mergeLists(at: string, lists: Lists, mergeInside: MergeInside): MergePlan {
  const elements = elementsOfAll(lists);
  const { order, isDisputed } = orderedElements(elements, lists.base.length);
  const inside = elements.flatMap(({ base, mine, theirs }) =>
    mine === undefined || theirs === undefined
      ? []
      : [
          mergeInside(pointerTo(at, String(theirs)), {
            base: base === undefined ? undefined : lists.base[base],
            mine: lists.mine[mine],
            theirs: lists.theirs[theirs],
          }),
        ],
  );
  return together([
    ...inside,
    { operations: arranged(at, lists, order), conflicts: removalConflicts(at, lists, order) },
    { operations: [], conflicts: isDisputed ? [orderConflict(at, lists, elements)] : [] },
  ]);
}

function elementsOfAll({ base, mine, theirs }: Lists): readonly MergedElement[] {
  const mineOfBase = new Map<number, number>();
  const theirsOfBase = new Map<number, number>();
  const mineAdded: number[] = [];
  const theirsAdded: number[] = [];
  matchedElements(base, mine).forEach((place, index) => {
    if (place === undefined) mineAdded.push(index);
    else mineOfBase.set(place, index);
  });
  matchedElements(base, theirs).forEach((place, index) => {
    if (place === undefined) theirsAdded.push(index);
    else theirsOfBase.set(place, index);
  });
  return [
    ...base.map((_, index) => element(index, mineOfBase.get(index), theirsOfBase.get(index))),
    ...addedElements({ base, mine, theirs }, mineAdded, theirsAdded),
  ];
}

function addedElements(
  { mine, theirs }: Lists,
  mineAdded: readonly number[],
  theirsAdded: readonly number[],
): readonly MergedElement[] {
  const free = new Set(mineAdded);
  const both = theirsAdded.map((index) => {
    const own = theirs[index] ?? null;
    const same = [...free].find((candidate) => {
      const other = mine[candidate] ?? null;
      return equal(own, other) || haveSameIdentity(own, other);
    });
    if (same !== undefined) free.delete(same);
    return element(undefined, same, index);
  });
  return [...both, ...[...free].map((index) => element(undefined, index, undefined))];
}

function element(base?: number, mine?: number, theirs?: number): MergedElement {
  return {
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

/** Puts in and moves first and takes out last, so that the list is not empty for a moment and goes. */
function arranged(at: string, lists: Lists, order: readonly MergedElement[]): readonly Operation[] {
  const operations: Operation[] = [];
  const wanted = order.filter((entry) => entry.theirs !== undefined || isNew(entry));
  const now: (MergedElement | undefined)[] = order
    .filter(({ theirs }) => theirs !== undefined)
    .toSorted((a, b) => (a.theirs ?? 0) - (b.theirs ?? 0));
  wanted.forEach((entry, index) => {
    const from = now.indexOf(entry);
    const value = entry.mine === undefined ? undefined : lists.mine[entry.mine];
    if (from === index) return;
    if (from >= 0) {
      operations.push({ kind: 'move', at: pointerTo(at, String(from)), list: at, index });
      now.splice(from, 1);
    } else if (value !== undefined) operations.push({ kind: 'insert', list: at, index, value });
    now.splice(index, 0, entry);
  });
  const removed = wanted.flatMap((entry, index) => (isRemoved(lists, entry) ? [index] : []));
  const removals = removed
    .toReversed()
    .map((index): Operation => ({ kind: 'remove', at: pointerTo(at, String(index)) }));
  return [...operations, ...removals];
}

function isNew({ base, theirs }: MergedElement): boolean {
  return base === undefined && theirs === undefined;
}

/** Whether mine has taken out an element that theirs has left as it was. */
function isRemoved(lists: Lists, { base, mine, theirs }: MergedElement): boolean {
  if (base === undefined || mine !== undefined || theirs === undefined) return false;
  return equal(lists.base[base], lists.theirs[theirs]);
}

/** One has taken out what the other has changed. */
function removalConflicts(
  at: string,
  lists: Lists,
  order: readonly MergedElement[],
): readonly PlannedConflict[] {
  return order.flatMap((entry, place): PlannedConflict[] => {
    const { base, mine, theirs } = entry;
    if (base === undefined) return [];
    const old = lists.base[base];
    if (mine === undefined && theirs !== undefined && !isRemoved(lists, entry)) {
      const element = pointerTo(at, String(theirs));
      return [
        { at: element, base: old, mine: undefined, theirs: lists.theirs[theirs], answer: { kind: 'remove' } },
      ];
    }
    if (mine === undefined || theirs !== undefined || equal(old, lists.mine[mine])) return [];
    const before = order
      .slice(0, place)
      .toReversed()
      .flatMap((other) => (other.theirs === undefined ? [] : [pointerTo(at, String(other.theirs))]));
    const answer = { kind: 'insert', list: at, before } as const;
    return [{ at, base: old, mine: lists.mine[mine], theirs: undefined, answer }];
  });
}

function orderConflict(at: string, lists: Lists, elements: readonly MergedElement[]): PlannedConflict {
  const common = elements.filter(({ mine, theirs }) => mine !== undefined && theirs !== undefined);
  const inMyOrder = common.toSorted((a, b) => (a.mine ?? 0) - (b.mine ?? 0));
  return {
    at,
    ...lists,
    answer: { kind: 'order', elements: inMyOrder.map(({ theirs }) => pointerTo(at, String(theirs))) },
  };
}
