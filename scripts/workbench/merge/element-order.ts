import equal from 'fast-deep-equal';
import type { MergedElement } from './merge-plan.ts';

/** All elements in the order that they are to have, and whether mine and theirs have moved them differently. */
export interface ElementOrder {
  readonly order: readonly MergedElement[];
  readonly isDisputed: boolean;
}

type Side = 'mine' | 'theirs';

/**
 * Returns the order of all elements of three lists, those that are to be taken out included. The elements of base are in
 * the order of the side that has moved some, else in that of base; where both have moved some differently, in that of
 * theirs. Behind each are those that have been put in after it, first by theirs, then by mine.
 */
export function orderedElements(elements: readonly MergedElement[], baseLength: number): ElementOrder {
  const common = elements.filter(
    ({ base, mine, theirs }) => base !== undefined && mine !== undefined && theirs !== undefined,
  );
  const [inBase, inMine, inTheirs] = (['base', 'mine', 'theirs'] as const).map((list) =>
    sorted(common, list),
  );
  const hasMoved = !equal(inMine, inBase);
  const haveMoved = !equal(inTheirs, inBase);
  const isDisputed = hasMoved && haveMoved && !equal(inMine, inTheirs);
  const lead: Side = hasMoved && !haveMoved ? 'mine' : 'theirs';
  const order = baseOrder(elements, baseLength, lead);
  for (const side of ['mine', 'theirs'] as const) insertAdded(order, elements, side);
  return { order, isDisputed };
}

function sorted(elements: readonly MergedElement[], list: keyof MergedElement): readonly MergedElement[] {
  return elements
    .filter((element) => element[list] !== undefined)
    .toSorted((a, b) => (a[list] ?? 0) - (b[list] ?? 0));
}

/** Those that the leading side has taken out keep their place behind the one that was before them. */
function baseOrder(elements: readonly MergedElement[], length: number, lead: Side): MergedElement[] {
  const order = [...sorted(elements, lead)].filter(({ base }) => base !== undefined);
  const byBase = sorted(elements, 'base');
  for (let index = 0; index < length; index += 1) {
    const entry = byBase[index];
    if (!entry || entry[lead] !== undefined) continue;
    const previous = byBase[index - 1];
    order.splice(previous ? order.indexOf(previous) + 1 : 0, 0, entry);
  }
  return order;
}

/** Each comes behind the element that is before it in its own list. Those that theirs has too come with theirs. */
function insertAdded(order: MergedElement[], elements: readonly MergedElement[], side: Side): void {
  let anchor: MergedElement | undefined;
  for (const entry of sorted(elements, side)) {
    const isOwn = entry.base === undefined && (side === 'theirs' || entry.theirs === undefined);
    if (isOwn) order.splice(anchor ? order.indexOf(anchor) + 1 : 0, 0, entry);
    if (isOwn || order.includes(entry)) anchor = entry;
  }
}
