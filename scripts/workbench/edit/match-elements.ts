import { diffArrays } from 'diff';
import equal from 'fast-deep-equal';
import { isList, isPlainValue } from '../text-edits/written-value.ts';
import type { JsonValue } from './operation.ts';

/** By what an element of a source is known. The second and third say to what it belongs, and may be changed. */
const IDENTIFYING = ['id', 'contractor', 'node'] as const;

/**
 * Returns, for each element of a new list, the index of the element of the old one that it is; undefined if it is none.
 * They are matched by what identifies them, then by equal values in order, then by equal values anywhere, and what is
 * left by the neighbour that it stands beside in both, unless its id tells that it is another.
 */
export function matchedElements(
  old: readonly JsonValue[],
  now: readonly JsonValue[],
): readonly (number | undefined)[] {
  const matches = new Map<number, number>();
  matchIdentified(old, now, matches);
  matchInOrder(old, now, matches);
  matchAnywhere(old, now, matches);
  matchBesides(old, now, 1, matches);
  matchBesides(old, now, -1, matches);
  return now.map((_, index) => matches.get(index));
}

/** Whether two elements say of themselves that they are the same one. */
export function haveSameIdentity(one: JsonValue, other: JsonValue): boolean {
  return IDENTIFYING.some((name) => {
    const identity = identityOf(one, name);
    return identity !== undefined && identity === identityOf(other, name);
  });
}

/** The old index of each new one. */
type Matches = Map<number, number>;

function matchIdentified(old: readonly JsonValue[], now: readonly JsonValue[], matches: Matches): void {
  for (const name of IDENTIFYING) {
    const places = indicesOnce(old, name);
    for (const [identity, index] of indicesOnce(now, name)) {
      const place = places.get(identity);
      if (place !== undefined && !matches.has(index)) matches.set(index, place);
    }
    // What has an id is known by that alone.
    if (places.size > 0) return;
  }
}

function indicesOnce(list: readonly JsonValue[], name: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  list.forEach((element, index) => {
    const identity = identityOf(element, name);
    if (identity === undefined) return;
    if (places.has(identity)) repeated.add(identity);
    places.set(identity, index);
  });
  for (const identity of repeated) places.delete(identity);
  return places;
}

function identityOf(element: JsonValue | undefined, name: string): string | undefined {
  if (element === undefined || isPlainValue(element) || isList(element)) return undefined;
  const identity = Object.hasOwn(element, name) ? element[name] : undefined;
  return typeof identity === 'string' ? identity : undefined;
}

function matchInOrder(old: readonly JsonValue[], now: readonly JsonValue[], matches: Matches): void {
  const rest = restOf(old, now, matches);
  let [oldAt, nowAt] = [0, 0];
  const parts = diffArrays(rest.old, rest.now, { comparator: (a, b) => equal(old[a], now[b]) });
  for (const { added, removed, count } of parts) {
    for (let step = 0; step < count && !added && !removed; step += 1)
      matches.set(rest.now[nowAt + step] ?? 0, rest.old[oldAt + step] ?? 0);
    if (!added) oldAt += count;
    if (!removed) nowAt += count;
  }
}

function matchAnywhere(old: readonly JsonValue[], now: readonly JsonValue[], matches: Matches): void {
  const rest = restOf(old, now, matches);
  const free = new Set(rest.old);
  for (const index of rest.now) {
    const place = [...free].find((candidate) => equal(old[candidate], now[index]));
    if (place === undefined) continue;
    matches.set(index, place);
    free.delete(place);
  }
}

/** `step` is 1 for those behind a match, and -1 for those before one. The ends of the lists are matches too. */
function matchBesides(
  old: readonly JsonValue[],
  now: readonly JsonValue[],
  step: 1 | -1,
  matches: Matches,
): void {
  const taken = new Set(matches.values());
  const [beforeFirst, firstPlace] = step === 1 ? [-1, -1] : [now.length, old.length];
  for (let index = beforeFirst + step; index >= 0 && index < now.length; index += step) {
    const neighbour = index - step === beforeFirst ? firstPlace : matches.get(index - step);
    if (neighbour === undefined || matches.has(index)) continue;
    const place = neighbour + step;
    if (taken.has(place) || !mayBeSame(old[place], now[index])) continue;
    matches.set(index, place);
    taken.add(place);
  }
}

function mayBeSame(old: JsonValue | undefined, now: JsonValue | undefined): boolean {
  if (old === undefined || now === undefined) return false;
  if (isPlainValue(old) || isPlainValue(now)) return isPlainValue(old) && isPlainValue(now);
  if (identityOf(old, 'id') !== undefined || identityOf(now, 'id') !== undefined) return false;
  return isList(old) === isList(now);
}

function restOf(
  old: readonly JsonValue[],
  now: readonly JsonValue[],
  matches: Matches,
): { readonly old: number[]; readonly now: number[] } {
  const taken = new Set(matches.values());
  return {
    old: old.map((_, index) => index).filter((index) => !taken.has(index)),
    now: now.map((_, index) => index).filter((index) => !matches.has(index)),
  };
}
