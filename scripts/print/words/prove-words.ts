import type { Root } from 'mdast';
import type { Leaf } from '../views/leaf.ts';
import { squeeze, type WordRun, wordsOfMdast } from './main-flow.ts';

/** How a filled tree fails to say what its view demands. */
export interface LeafFault {
  readonly fault: 'missing' | 'repeated' | 'out-of-order' | 'altered';
  readonly leaf: Leaf;
}

/**
 * Returns the leaves that the tree's main flow does not print as demanded: each one that must be printed
 * exactly once, in the view's order, with its words unaltered. Empty when the tree says what it must.
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

/** The words of a Markdown body stand in many text nodes; neighbours of one leaf are one run. */
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
 * Throws when an output says other words than the filled tree: that is a fault of the program, never of the
 * user's material, and nothing may be written then.
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
