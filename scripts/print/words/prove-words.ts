import type { Root } from 'mdast';
import type { Leaf } from '../views/leaf.ts';
import { squeeze, type WordRun, wordsOfMdast } from './main-flow.ts';

/** What is wrong with a leaf of a view in a filled tree. */
export interface LeafFault {
  readonly fault: 'missing' | 'repeated' | 'out-of-order' | 'altered';
  readonly leaf: Leaf;
}

/**
 * Returns the faults of leaves in the tree's main flow. Each leaf that is demanded must be printed exactly once, in the
 * order of the view and with unchanged words. Returns an empty list if all are right.
 */
export function leafFaults(tree: Root, leaves: readonly Leaf[]): LeafFault[] {
  const printed = mergedRuns(wordsOfMdast(tree)).filter(({ leaf }) => leaf?.demand === 'once');
  const faults: LeafFault[] = [];
  const seen = new Map<Leaf, number>();
  for (const { leaf, text } of printed) {
    if (!leaf) continue;
    if (seen.has(leaf)) faults.push({ fault: 'repeated', leaf });
    else seen.set(leaf, seen.size);
    if (squeeze(text) !== squeeze(leaf.text)) faults.push({ fault: 'altered', leaf });
  }
  const demanded = leaves.filter(({ demand }) => demand === 'once');
  const missing = demanded.filter((leaf) => !seen.has(leaf));
  const present = demanded.filter((leaf) => seen.has(leaf));
  const moved = present.find((leaf, index) => seen.get(leaf) !== index);
  return [
    ...faults,
    ...missing.map((leaf): LeafFault => ({ fault: 'missing', leaf })),
    ...(moved && missing.length === 0 && faults.length === 0
      ? [{ fault: 'out-of-order', leaf: moved } as const]
      : []),
  ];
}

/** Joins neighbouring runs of one Markdown body, because its words are in several text nodes. */
function mergedRuns(runs: readonly WordRun[]): WordRun[] {
  const merged: WordRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.leaf && last.leaf === run.leaf && run.leaf.kind === 'markdown') {
      merged[merged.length - 1] = { leaf: run.leaf, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}

/**
 * Throws if an output has other words than the filled tree. This is an error of the program and never of the user's
 * material, and then nothing may be written.
 */
export function assertSameWords(tree: Root, words: string, output: string): void {
  const said = wordsOfMdast(tree).map(({ text }) => text);
  const expected = squeeze(said.join(''));
  const actual = squeeze(words);
  if (expected === actual) return;
  const at = [...expected].findIndex((character, index) => character !== [...actual][index]);
  const around = (text: string) => [...text].slice(Math.max(0, at - 8), at + 12).join('');
  throw new Error(
    `${output} does not say what its template and source say: 「${around(actual)}」 for 「${around(expected)}」`,
  );
}
