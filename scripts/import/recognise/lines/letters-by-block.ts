import type { RootContent } from 'mdast';
import { type Entry, wholeText } from '../entry.ts';

/**
 * Returns how many characters of each block are in some lines, not counting white space. If these are all of its
 * characters, the block contains nothing else.
 */
export function lettersByBlock(entries: readonly Entry[]): ReadonlyMap<RootContent, number> {
  const letters = new Map<RootContent, number>();
  for (const entry of entries) {
    const { length } = wholeText(entry).replace(/\s/gu, '');
    letters.set(entry.block, (letters.get(entry.block) ?? 0) + length);
  }
  return letters;
}
