import type { RootContent } from 'mdast';
import { type Entry, wholeText } from '../phrases/entry.ts';

/**
 * Returns how many characters, white space aside, lines have in each block of the document: a block all of whose
 * characters are in some lines holds nothing besides these.
 */
export function lettersByBlock(entries: readonly Entry[]): ReadonlyMap<RootContent, number> {
  const letters = new Map<RootContent, number>();
  for (const entry of entries) {
    const { length } = wholeText(entry).replace(/\s/gu, '');
    letters.set(entry.block, (letters.get(entry.block) ?? 0) + length);
  }
  return letters;
}
