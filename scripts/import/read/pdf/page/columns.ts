import { greatest, least, median } from '../drawn/measures.ts';
import type { Run } from '../lines/character-runs.ts';
import { opensLine } from '../lines/opens-line.ts';
import { type ColumnedList, columnedLists } from './list-columns.ts';

/** A part of a flow. It is read before the next part begins. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
}

const GUTTER = {
  /** The part of a region's width in which a gutter may be. */
  from: 0.22,
  to: 0.78,
  stepPt: 3,
  widthEm: 1,
  /** The number of lines that each side must have. */
  lines: 4,
  /** How wide a column must be, in ems. */
  columnEm: 9,
  /** What part of the lines on the left must reach the gutter. Text in columns is wrapped, text in tables seldom. */
  full: 0.25,
  /** What part of the lines of short columns must begin with a mark. */
  opened: 0.6,
};

/** How far a heading may begin from the start of a list's second column, in ems. */
const BESIDE_EM = 3;

/** How many times a page may be divided. */
const DEEPEST = 4;

/** Returns the parts of a flow in reading order. If a gutter runs between many lines, the left column comes first. */
export function regionsOf(runs: readonly Run[], start: number, end: number, depth = 0): Region[] {
  const zone = depth < DEEPEST ? widestZone(runs, start, end) : undefined;
  const lists = depth < DEEPEST ? columnedLists(runs, start, end) : [];
  const areLists = zone?.right.every((run) => isOfLists(run, lists)) ?? true;
  if (lists.length > 0 && areLists) return aroundLists(runs, lists, start, end, depth);
  if (!zone) return runs.length > 0 ? [{ start, end, runs }] : [];
  const { left, right, top, bottom, edge } = zone;
  const above = runs.filter((run) => run.baseline <= top);
  const below = runs.filter((run) => run.baseline >= bottom);
  return [
    ...regionsOf(above, start, end, depth + 1),
    ...regionsOf(left, start, edge, depth + 1),
    ...regionsOf(right, edge, end, depth + 1),
    ...regionsOf(below, start, end, depth + 1),
  ];
}

/**
 * Returns whether a run on the right may belong to lists in columns. Columns of a page also contain other things on the
 * right, such as headings. A line in the middle of the page belongs to neither.
 */
function isOfLists(run: Run, lists: readonly ColumnedList[]): boolean {
  return (
    lists.some(({ right }) => right.has(run)) ||
    lists.every(({ second }) => Math.abs(run.start - second) > BESIDE_EM * run.size)
  );
}

function aroundLists(
  runs: readonly Run[],
  lists: readonly ColumnedList[],
  start: number,
  end: number,
  depth: number,
): Region[] {
  const between = (top: number, bottom: number) =>
    regionsOf(
      runs.filter(({ baseline }) => baseline >= top && baseline < bottom),
      start,
      end,
      depth + 1,
    );
  const regions = lists.flatMap(({ parts, top }, index) => [
    ...between(lists[index - 1]?.bottom ?? Number.NEGATIVE_INFINITY, top),
    ...parts.flatMap((part) => regionsOf(part.runs, part.start, part.end, depth + 1)),
  ]);
  return [...regions, ...between(lists.at(-1)?.bottom ?? 0, Number.POSITIVE_INFINITY)];
}

interface Zone {
  readonly left: readonly Run[];
  readonly right: readonly Run[];
  /** The baselines between which it lies. */
  readonly top: number;
  readonly bottom: number;
  /** Where the right column begins. */
  readonly edge: number;
  readonly lines: number;
}

function widestZone(runs: readonly Run[], start: number, end: number): Zone | undefined {
  let best: Zone | undefined;
  const width = end - start;
  for (let at = start + GUTTER.from * width; at < start + GUTTER.to * width; at += GUTTER.stepPt) {
    for (const zone of zonesAt(at, runs)) if (!best || zone.lines > best.lines) best = zone;
  }
  return best;
}

/** Returns the parts of a flow that have words left and right of a place, but none across it. */
function zonesAt(at: number, runs: readonly Run[]): Zone[] {
  const crossing = runs.filter((run) => run.start < at && run.end > at).map(({ baseline }) => baseline);
  const bounds = [Number.NEGATIVE_INFINITY, ...crossing.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  return bounds.slice(1).flatMap((bottom, index) => {
    const top = bounds[index] ?? Number.NEGATIVE_INFINITY;
    const within = runs.filter((run) => run.baseline > top && run.baseline < bottom);
    const left = within.filter((run) => run.end <= at);
    const right = within.filter((run) => run.start >= at);
    return zoneOf(left, right, top, bottom);
  });
}

function zoneOf(left: readonly Run[], right: readonly Run[], top: number, bottom: number): Zone[] {
  const lines = Math.min(linesIn(left), linesIn(right));
  if (lines < GUTTER.lines) return [];
  const em = median(left.map(({ size }) => size));
  const from = greatest(left.map(({ end }) => end));
  const edge = least(right.map(({ start }) => start));
  const widths = [from - least(left.map(({ start }) => start)), greatest(right.map(({ end }) => end)) - edge];
  if (edge - from < GUTTER.widthEm * em || least(widths) < GUTTER.columnEm * em) return [];
  const full = left.filter(({ end }) => end > from - 2.5 * em).length;
  const set = right.filter(({ start }) => start < edge + 2.5 * em).length;
  const areFull = full >= GUTTER.full * linesIn(left) && set >= GUTTER.full * linesIn(right);
  // Columns with short lines count only if marks begin the lines on both sides.
  if (!areFull && ![left, right].every((side) => openedPart(side) >= GUTTER.opened)) return [];
  return [{ left, right, top, bottom, edge, lines }];
}

function openedPart(runs: readonly Run[]): number {
  return runs.filter(isOpening).length / runs.length;
}

/** Kept, because the question comes again for each place where a gutter may be. */
const openings = new WeakMap<Run, boolean>();

function isOpening(run: Run): boolean {
  const known =
    openings.get(run) ??
    (run.sign !== undefined || opensLine(run.characters.map(({ text }) => text).join('')));
  openings.set(run, known);
  return known;
}

function linesIn(runs: readonly Run[]): number {
  return new Set(runs.map(({ baseline }) => Math.round(baseline / 3))).size;
}
