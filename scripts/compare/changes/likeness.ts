/**
 * Two texts that are at least this alike count as one text with new words. Less alike texts share little more than
 * 「の委託」 or 「の作成及び発送」, and most items of a notice end in these.
 */
export const ALIKE = 0.6;

/** How many of a text's rarest pairs of characters are looked up, and how many candidates are compared after that. */
const RARE_PAIRS = 12;
const MAX_CANDIDATES = 8;
/** If more texts than this share a pair of characters, only this many are looked at. */
const COMMON = 64;

/** Something that can be recognised by its text, with its place. */
export interface Known<T> {
  readonly of: T;
  readonly text: string;
  /** What it is inside of. The value is the same on both sides if that is the same part. */
  readonly place: unknown;
  readonly index: number;
}

/** Returns how alike two texts are, from 0 to 1: Dice's coefficient of their pairs of characters. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : dice(pairsOf(a), pairsOf(b));
}

/**
 * Returns the pairs that belong together by their words: first the same words, then the most alike. Each member of
 * either side is in one pair at most. The time grows about in proportion to the number of texts, because only texts
 * that share rare pairs of characters are compared.
 */
export function pairsAlike<T>(olds: readonly Known<T>[], news: readonly Known<T>[]): [T, T][] {
  const same = pairsOfSameWords(olds, news);
  const taken = new Set(same.flat());
  const free = (known: Known<T>) => !taken.has(known);
  const candidates = candidatePairs(olds.filter(free), news.filter(free)).sort(
    (a, b) =>
      b.score - a.score || nearness(a.old, a.new) - nearness(b.old, b.new) || a.old.index - b.old.index,
  );
  const reworded = candidates.flatMap(({ old, new: now }): [Known<T>, Known<T>][] => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [[old, now]];
  });
  return [...same, ...reworded].map(([old, now]) => [old.of, now.of]);
}

/** If several have the same words, those in the same place are paired first, then the others, in order. */
function pairsOfSameWords<T>(olds: readonly Known<T>[], news: readonly Known<T>[]): [Known<T>, Known<T>][] {
  const places = new Map<unknown, number>();
  const placeOf = (place: unknown) => {
    places.set(place, places.get(place) ?? places.size);
    return places.get(place);
  };
  const here = pairsInOrder(olds, news, ({ text, place }) => `${placeOf(place)} ${text}`);
  const taken = new Set(here.flat());
  const free = (known: Known<T>) => !taken.has(known);
  return [...here, ...pairsInOrder(olds.filter(free), news.filter(free), ({ text }) => text)];
}

function pairsInOrder<T>(
  olds: readonly Known<T>[],
  news: readonly Known<T>[],
  keyOf: (known: Known<T>) => string,
): [Known<T>, Known<T>][] {
  const waiting = new Map<string, Known<T>[]>();
  for (const now of news.toReversed()) {
    const key = keyOf(now);
    const list = waiting.get(key);
    if (list) list.push(now);
    else waiting.set(key, [now]);
  }
  return olds.flatMap((old): [Known<T>, Known<T>][] => {
    const now = waiting.get(keyOf(old))?.pop();
    return now ? [[old, now]] : [];
  });
}

/**
 * Returns the distance between two. If two are equally alike, one in the same place is nearer than any in another
 * place; after that, the one with the nearest index is nearest.
 */
function nearness<T>(old: Known<T>, now: Known<T>): number {
  return (old.place === now.place ? 0 : 1e9) + Math.abs(old.index - now.index);
}

interface Candidate<T> {
  readonly old: Known<T>;
  readonly new: Known<T>;
  readonly score: number;
}

interface Entry<T> {
  readonly known: Known<T>;
  readonly pairs: Pairs;
}

function candidatePairs<T>(olds: readonly Known<T>[], news: readonly Known<T>[]): Candidate<T>[] {
  const byPair = new Map<string, Entry<T>[]>();
  for (const known of news) {
    const entry = { known, pairs: pairsOf(known.text) };
    for (const pair of entry.pairs.keys()) {
      const entries = byPair.get(pair);
      if (entries) entries.push(entry);
      else byPair.set(pair, [entry]);
    }
  }
  return olds.flatMap((old) => {
    const pairs = pairsOf(old.text);
    return sharingRarePairs(pairs, byPair).flatMap(({ known, pairs: others }) => {
      const score = dice(pairs, others);
      return score < ALIKE ? [] : [{ old, new: known, score }];
    });
  });
}

/** Returns the entries that share the most of a text's rarest pairs. */
function sharingRarePairs<T>(pairs: Pairs, byPair: ReadonlyMap<string, readonly Entry<T>[]>): Entry<T>[] {
  const rarest = [...pairs.keys()]
    .map((pair) => byPair.get(pair) ?? [])
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, RARE_PAIRS);
  const shared = new Map<Entry<T>, number>();
  for (const entries of rarest) {
    for (const entry of entries.slice(0, COMMON)) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_CANDIDATES)
    .map(([entry]) => entry);
}

/** How often each pair of neighbouring characters occurs. The ends of the text count as characters. */
type Pairs = ReadonlyMap<string, number>;

function pairsOf(text: string): Pairs {
  const characters = ['', ...text, ''];
  const pairs = new Map<string, number>();
  for (let index = 1; index < characters.length; index += 1) {
    const pair = `${characters[index - 1]}\0${characters[index]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Source: L. R. Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26 (1945). */
function dice(a: Pairs, b: Pairs): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = sizeOf(a) + sizeOf(b);
  return total === 0 ? 0 : (2 * common) / total;
}

function sizeOf(pairs: Pairs): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
