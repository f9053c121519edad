import { ABOVE_EM, BELOW_EM, type Dot } from '../drawn/glyph.ts';
import { greatest, least } from '../drawn/measures.ts';
import { type DrawnSign, drawnSign } from './drawn-sign.ts';
import type { FlowCharacter } from './page-flow.ts';

/** Characters of one line that follow each other without a wide gap. */
export interface Run {
  readonly characters: readonly FlowCharacter[];
  readonly start: number;
  readonly end: number;
  readonly baseline: number;
  readonly size: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether a space is printed after it. */
  readonly isSpaced: boolean;
  /** The sign before it, if one is drawn as a shape. */
  readonly sign?: DrawnSign;
}

/** A gap of this width, in ems, separates two runs. */
const WIDE_EM = 0.95;

/**
 * Returns characters as runs, without white space at their ends. The characters may be drawn in any order. `dots` are
 * the small shapes of the page; one right before a run is its sign.
 */
export function runsOf(characters: readonly FlowCharacter[], dots: readonly Dot[]): Run[] {
  const runs: FlowCharacter[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, character)) run.push(character);
    else runs.push([character]);
  }
  return runs
    .flatMap((run) => toRun(run))
    .map((run) => {
      const sign = drawnSign(run, dots);
      return sign ? { ...run, sign } : run;
    });
}

function follows(before: FlowCharacter, character: FlowCharacter): boolean {
  const em = Math.max(before.size, character.size);
  const gap = (character.start - before.end) / em;
  const shift = Math.abs(character.baseline - before.baseline) / em;
  const isAlike = Math.min(before.size, character.size) / em > 0.8;
  return isAlike && shift < 0.15 && gap > -0.6 && gap < WIDE_EM;
}

/** Returns characters as a run; an empty list if all of them are white space. */
export function toRun(characters: readonly FlowCharacter[]): Run[] {
  const seen = characters.filter(({ text }) => text.trim() !== '');
  const [first] = seen;
  if (!first) return [];
  const from = characters.indexOf(first);
  const to = characters.findLastIndex(({ text }) => text.trim() !== '');
  const size = greatest(seen.map((each) => each.size));
  return [
    {
      characters: characters.slice(from, to + 1),
      start: least(seen.map((each) => each.start)),
      end: greatest(seen.map((each) => each.end)),
      baseline: first.baseline,
      size,
      top: first.baseline - ABOVE_EM * size,
      bottom: first.baseline + BELOW_EM * size,
      isSpaced: to < characters.length - 1,
    },
  ];
}
