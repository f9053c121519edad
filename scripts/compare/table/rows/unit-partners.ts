import { diffArrays } from 'diff';
import type { Alignment } from '../../changes/align-nodes.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import { placesKept } from '../../changes/reading-order.ts';
import type { RevisionNode } from '../../changes/revision-tree.ts';
import type { Unit } from './printed-units.ts';

/**
 * Returns the index of the new unit for each old unit that stayed in its place. The indexes rise. Units of parts are
 * recognised by their parts. The templates' own words are recognised if they are the same between two such units.
 */
export function partnersOf(
  olds: readonly Unit[],
  news: readonly Unit[],
  { trees, alignment }: Comparison,
): ReadonlyMap<Unit, number> {
  const kept = placesKept(trees.old, trees.now, alignment);
  const indexOf = new Map(
    news.flatMap((unit, index) => (unit.isFixed ? [] : [[keyOf(unit.node, unit.part), index] as const])),
  );
  const partners = new Map<Unit, number>();
  let [oldFrom, nowFrom] = [0, 0];
  const pairFixed = (oldTo: number, nowTo: number) => {
    const gaps = [olds.slice(oldFrom, oldTo), news.slice(nowFrom, nowTo)] as const;
    for (const [unit, now] of fixedPairs(...gaps, alignment))
      partners.set(unit, nowFrom + gaps[1].indexOf(now));
  };
  for (const [oldIndex, unit] of olds.entries()) {
    const counterpart = !unit.isFixed && kept.has(unit.node) ? alignment.counterpartOf(unit.node) : undefined;
    const index = counterpart && indexOf.get(keyOf(counterpart, unit.part));
    if (index === undefined || index < nowFrom) continue;
    pairFixed(oldIndex, index);
    partners.set(unit, index);
    [oldFrom, nowFrom] = [oldIndex + 1, index + 1];
  }
  pairFixed(olds.length, news.length);
  return partners;
}

function keyOf({ pointer }: RevisionNode, part: string): string {
  return `${pointer} ${part}`;
}

/** Pairs the templates' own words in one place that are the same, in order. */
function fixedPairs(olds: readonly Unit[], news: readonly Unit[], alignment: Alignment): [Unit, Unit][] {
  const [fixedOlds, fixedNews] = [olds, news].map((units) => units.filter(({ isFixed }) => isFixed));
  if (!fixedOlds?.length || !fixedNews?.length) return [];
  const parts = diffArrays(fixedOlds, fixedNews, {
    comparator: (a, b) => alignment.counterpartOf(a.node) === b.node && fixedWords(a) === fixedWords(b),
  });
  let [oldAt, nowAt] = [0, 0];
  return parts.flatMap(({ removed, added, count }) => {
    const pairs = Array.from({ length: removed || added ? 0 : count }, (_, index): [Unit, Unit][] => {
      const [old, now] = [fixedOlds[oldAt + index], fixedNews[nowAt + index]];
      return old && now ? [[old, now]] : [];
    });
    if (!added) oldAt += count;
    if (!removed) nowAt += count;
    return pairs.flat();
  });
}

/** Returns the words without values, because a template may repeat a value there. */
function fixedWords({ node, lines }: Unit): string {
  const own = lines.map(({ role, pieces }) => [
    role,
    ...pieces.map((piece) => piece.node === node && piece.text),
  ]);
  return JSON.stringify(own);
}
