import { diffArrays } from 'diff';
import { identityOf } from '../../../notice/vocabulary/identity.ts';
import type { Alignment } from '../../changes/align-nodes.ts';
import { likeness } from '../../changes/likeness.ts';
import type { RevisionNode } from '../../changes/revision-tree.ts';
import { wordChanges } from '../../changes/word-changes.ts';
import type { Piece } from './line-pieces.ts';
import type { Line, LineRole } from './printed-units.ts';

/** A run of words in a cell. Changed words are underlined. */
export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** A line in a cell of the comparison table. */
export interface CellLine {
  readonly role: LineRole;
  readonly depth: number;
  readonly runs: readonly Run[];
}

/** The lines of both columns with their differences marked, and the parts whose words differ. */
export interface LineChanges {
  readonly old: readonly CellLine[];
  readonly now: readonly CellLine[];
  readonly nodes: ReadonlySet<RevisionNode>;
}

/** If two lines are less alike than this, they are different lines, not one line with new words. */
const SAME_LINE = 0.3;

/** Returns the lines of a unit in both revisions, with the differences marked word by word. */
export function lineChanges(olds: readonly Line[], news: readonly Line[], alignment: Alignment): LineChanges {
  const nodes = new Set<RevisionNode>();
  const changes: { old: CellLine[]; now: CellLine[] } = { old: [], now: [] };
  for (const [old, now] of linePairs(olds, news)) {
    const runs = pieceChanges(old?.pieces ?? [], now?.pieces ?? [], alignment, nodes);
    const isWhole = !(old && now);
    if (old) changes.old.push(cellLine(old, runs.old, isWhole));
    if (now) changes.now.push(cellLine(now, runs.now, isWhole));
  }
  return { ...changes, nodes };
}

/** Returns lines without a comparison. `changed` says whether the lines were added or removed as a whole. */
export function wholeLines(lines: readonly Line[], changed: boolean): CellLine[] {
  return lines.map((line) =>
    cellLine(line, [{ text: line.pieces.map(({ text }) => text).join(''), changed }], changed),
  );
}

/** If the whole line changed, the mark before it and the bracket after it changed too. */
function cellLine({ role, depth, lead, tail }: Line, runs: readonly Run[], isWhole: boolean): CellLine {
  const ends = { changed: isWhole };
  return { role, depth, runs: joined([{ text: lead, ...ends }, ...runs, { text: tail, ...ends }]) };
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = result.at(-1);
    if (last && last.changed === run.changed)
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

type LinePair = readonly [old: Line | undefined, now: Line | undefined];

/** Pairs the same lines first. Between them, pairs lines of the same role that are alike, in order. */
function linePairs(olds: readonly Line[], news: readonly Line[]): LinePair[] {
  const parts = diffArrays([...olds], [...news], {
    comparator: (a, b) => isOfOneKind(a, b) && wordsOf(a) === wordsOf(b),
  });
  const pairs: LinePair[] = [];
  let [oldAt, nowAt] = [0, 0];
  let gone: Line[] = [];
  for (const { removed, added, count } of parts) {
    if (removed) gone = olds.slice(oldAt, oldAt + count);
    else if (added) {
      pairs.push(...pairsInGap(gone, news.slice(nowAt, nowAt + count)));
      gone = [];
    } else {
      pairs.push(...gone.map((line): LinePair => [line, undefined]));
      gone = [];
      for (let index = 0; index < count; index += 1) pairs.push([olds[oldAt + index], news[nowAt + index]]);
    }
    if (!added) oldAt += count;
    if (!removed) nowAt += count;
  }
  return [...pairs, ...gone.map((line): LinePair => [line, undefined])];
}

function pairsInGap(olds: readonly Line[], news: readonly Line[]): LinePair[] {
  const waiting = [...news];
  const pairs: LinePair[] = [];
  for (const old of olds) {
    const at = waiting.findIndex(
      (now) => isOfOneKind(old, now) && likeness(wordsOf(old), wordsOf(now)) >= SAME_LINE,
    );
    pairs.push(...waiting.splice(0, Math.max(at, 0)).map((now): LinePair => [undefined, now]));
    pairs.push([old, at < 0 ? undefined : waiting.shift()]);
  }
  return [...pairs, ...waiting.map((now): LinePair => [undefined, now])];
}

function isOfOneKind(a: Line, b: Line): boolean {
  return a.role === b.role && a.key === b.key;
}

/** Other characters for the same words do not make another line. */
function wordsOf({ pieces }: Line): string {
  return identityOf(pieces.map(({ text }) => text).join(''));
}

/** Compares the pieces of the same parts word by word, so that no number passes from one company to another. */
function pieceChanges(
  olds: readonly Piece[],
  news: readonly Piece[],
  alignment: Alignment,
  nodes: Set<RevisionNode>,
): { old: Run[]; now: Run[] } {
  const parts = diffArrays([...olds], [...news], {
    comparator: (a, b) => a.key === b.key && alignment.counterpartOf(a.node) === b.node,
  });
  const runs: { old: Run[]; now: Run[] } = { old: [], now: [] };
  let [oldAt, nowAt] = [0, 0];
  for (const { removed, added, count } of parts) {
    for (let index = 0; index < count; index += 1) {
      const old = added ? undefined : olds[oldAt + index];
      const now = removed ? undefined : news[nowAt + index];
      for (const { text, change } of wordChanges(old?.text ?? '', now?.text ?? '')) {
        if (change !== 'added') runs.old.push({ text, changed: change !== undefined });
        if (change !== 'removed') runs.now.push({ text, changed: change !== undefined });
      }
      if (old?.text === now?.text) continue;
      for (const node of [...(old?.nodes ?? []), ...(now?.nodes ?? [])]) nodes.add(node);
    }
    if (!added) oldAt += count;
    if (!removed) nowAt += count;
  }
  return runs;
}
