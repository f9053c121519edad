import { literalPattern } from '../../../notice/vocabulary/literal-pattern.ts';
import type { Comparison } from '../../changes/compare-notices.ts';
import type { Run } from '../rows/line-changes.ts';

/** A part of a run; `held`, it belongs to a name and is broken only where that is wider than the line. */
export interface HeldRun extends Run {
  readonly held: boolean;
  /** The name goes on behind it, in another run. */
  readonly joinsNext: boolean;
}

/** Finds names in words. */
export interface Names {
  /** Returns runs in parts, such that names are parts of their own, or several where they are partly underlined. */
  held(runs: readonly Run[]): HeldRun[];
}

/** Returns what finds the contractors of both editions, by every name that they have. */
export function contractorNames({ old, now }: Comparison): Names {
  const names = [old, now].flatMap(({ content }) =>
    content.contractors.flatMap(({ name, legalName, aliases = [] }) => [name, legalName ?? '', ...aliases]),
  );
  // A name that begins like a longer one is found where the longer one is not.
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
