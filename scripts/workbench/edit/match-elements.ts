import { diffArrays } from 'diff';
import equal from 'fast-deep-equal';
import { isList, isPlainValue } from '../text-edits/written-value.ts';
import type { JsonValue } from './operation.ts';

/** By what an element of a source is known. The second and third say to what it belongs, and may be changed. */
const IDENTIFYING = ['id', 'contractor', 'node'] as const;

/**
 * Returns, for each element of a new list, the index of the element of the old one that it is; undefined if it is none.
 * They are matched by what identifies them, then by equal values in order, then by equal values anywhere, and what is
 * left between the same neighbours by position, unless its id tells that it is another.
 */
export function matchedElements(
  old: readonly JsonValue[],
  now: readonly JsonValue[],
): readonly (number | undefined)[] {
  const matches = new Map<number, number>();
  matchIdentified(old, now, matches);
  const gaps = matchInOrder(old, now, matches);
  matchAnywhere(old, now, matches);
  for (const gap of gaps) matchByPosition(old, now, gap, matches);
  return now.map((_, index) => matches.get(index));
}

/** The indices that are left between two elements that are matched. */
interface Gap {
  readonly old: readonly number[];
  readonly now: readonly number[];
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

function matchInOrder(old: readonly JsonValue[], now: readonly JsonValue[], matches: Matches): Gap[] {
  const rest = restOf(old, now, matches);
  const gaps: Gap[] = [];
  let gap = { old: [] as number[], now: [] as number[] };
  let [oldAt, nowAt] = [0, 0];
  const parts = diffArrays([...rest.old], [...rest.now], { comparator: (a, b) => equal(old[a], now[b]) });
  for (const { added, removed, count } of parts) {
    for (let step = 0; step < count; step += 1) {
      const [oldIndex = 0, nowIndex = 0] = [rest.old[oldAt], rest.now[nowAt]];
      if (added) gap.now.push(nowIndex);
      else if (removed) gap.old.push(oldIndex);
      else {
        matches.set(nowIndex, oldIndex);
        gaps.push(gap);
        gap = { old: [], now: [] };
      }
      if (!added) oldAt += 1;
      if (!removed) nowAt += 1;
    }
  }
  return [...gaps, gap];
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

function matchByPosition(
  old: readonly JsonValue[],
  now: readonly JsonValue[],
  gap: Gap,
  matches: Matches,
): void {
  const taken = new Set(matches.values());
  const free = gap.old.filter((index) => !taken.has(index));
  const open = gap.now.filter((index) => !matches.has(index));
  open.forEach((index, position) => {
    const place = free[position];
    if (place !== undefined && mayBeSame(old[place], now[index])) matches.set(index, place);
  });
}

function mayBeSame(old: JsonValue | undefined, now: JsonValue | undefined): boolean {
  if (old === undefined || now === undefined) return false;
  if (isPlainValue(old) || isPlainValue(now)) return isPlainValue(old) && isPlainValue(now);
  if (identityOf(old, 'id') !== undefined || identityOf(now, 'id') !== undefined) return false;
  return isList(old) === isList(now);
}

function restOf(old: readonly JsonValue[], now: readonly JsonValue[], matches: Matches): Gap {
  const taken = new Set(matches.values());
  return {
    old: old.map((_, index) => index).filter((index) => !taken.has(index)),
    now: now.map((_, index) => index).filter((index) => !matches.has(index)),
  };
}
