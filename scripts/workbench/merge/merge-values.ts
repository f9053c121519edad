import equal from 'fast-deep-equal';
import { pointerTo } from '../../notice/source/json-pointer.ts';
import { memberOf } from '../edit/value-at.ts';
import { isList, isPlainValue } from '../text-edits/written-value.ts';
import { mergeLists } from './merge-lists.ts';
import { type Maybe, type MergePlan, NOTHING, together } from './merge-plan.ts';

/** The value at one place in all three texts. */
export interface Versions<T = Maybe> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/**
 * Returns what puts the changes from base to mine on theirs, at a pointer of theirs. Objects are merged by property and
 * lists by element. A value that both have changed differently is a conflict and stays as theirs.
 */
export function mergeValues(at: string, { base, mine, theirs }: Versions): MergePlan {
  if (equal(base, mine) || equal(mine, theirs)) return NOTHING;
  const isTheirsAsBase = equal(base, theirs);
  // Emptied step by step, it would go where the schema lets it. Mine says that it is there, and empty.
  if (isTheirsAsBase && isEmpty(mine)) return put(at, mine);
  if (isList(mine) && isList(theirs) && (base === undefined || isList(base)))
    return mergeLists(at, { base: base ?? [], mine, theirs }, mergeValues);
  if (isObject(mine) && isObject(theirs) && (base === undefined || isObject(base)))
    return mergeObjects(at, { base: base ?? {}, mine, theirs });
  if (isTheirsAsBase) return put(at, mine);
  return { operations: [], conflicts: [{ at, base, mine, theirs, answer: { kind: 'put' } }] };
}

function put(at: string, mine: Maybe): MergePlan {
  return {
    operations: [mine === undefined ? { kind: 'unset', at } : { kind: 'set', at, value: mine }],
    conflicts: [],
  };
}

function mergeObjects(at: string, { base, mine, theirs }: Versions<JsonObject>): MergePlan {
  const names = new Set([...Object.keys(mine), ...Object.keys(base)]);
  const plans = [...names].map((name) => ({
    isRemoval: memberOf(mine, name) === undefined,
    plan: mergeValues(pointerTo(at, name), {
      base: memberOf(base, name),
      mine: memberOf(mine, name),
      theirs: memberOf(theirs, name),
    }),
  }));
  // What is added comes first, so that the object is not empty for a moment and goes.
  const [added, removed] = [false, true].map((isRemoval) =>
    together(plans.filter((entry) => entry.isRemoval === isRemoval).map(({ plan }) => plan)),
  );
  return together([added ?? NOTHING, removed ?? NOTHING]);
}

type JsonObject = Exclude<Extract<Maybe, object>, readonly unknown[]>;

function isObject(value: Maybe): value is JsonObject {
  return value !== undefined && !isPlainValue(value) && !isList(value);
}

function isEmpty(value: Maybe): boolean {
  return value !== undefined && !isPlainValue(value) && Object.keys(value).length === 0;
}
