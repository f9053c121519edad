import { literalPattern } from '../../../notice/vocabulary/literal-pattern.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import type { Run } from '../rows/line-changes.ts';

/** A part of a run. With `held`, it belongs to a name, which is split only if it is wider than the line. */
export interface HeldRun extends Run {
  readonly held: boolean;
  /** Whether the name continues in the next run. */
  readonly joinsNext: boolean;
}

/** Finds names in words. */
export interface Names {
  /**
   * Returns runs in parts, so that each name is a part of its own, or several parts if only some of it is underlined.
   */
  held(runs: readonly Run[]): HeldRun[];
}

/** Returns a finder for the contractors of both editions, by all their names. */
export function contractorNames({ old, now }: Comparison): Names {
  const names = [old, now].flatMap(({ content }) =>
    content.contractors.flatMap(({ name, legalName, aliases = [] }) => [name, legalName ?? '', ...aliases]),
  );
  // The longest name comes first, so that a short name is found only where no longer name begins like it.
  const longestFirst = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(literalPattern).join('|') || '(?!)', 'gu');
  return { held: (runs) => heldRuns(runs, pattern) };
}

function heldRuns(runs: readonly Run[], pattern: RegExp): HeldRun[] {
  const text = runs.map((run) => run.text).join('');
  const found = Array.from(text.matchAll(pattern), ({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
  let from = 0;
  return runs.flatMap((run) => {
    const [start, end] = [from, from + run.text.length];
    from = end;
    const cuts = found.flatMap((name) => [name.start, name.end]).filter((at) => at > start && at < end);
    return [start, ...cuts].map((at, index): HeldRun => {
      const next = cuts[index] ?? end;
      const name = found.find((one) => one.start <= at && next <= one.end);
      return {
        text: text.slice(at, next),
        changed: run.changed,
        held: name !== undefined,
        joinsNext: name !== undefined && name.end > next,
      };
    });
  });
}
