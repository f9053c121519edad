import { distance } from 'fastest-levenshtein';

/**
 * Returns the candidate that differs least from the name. Returns undefined if every candidate differs by more than a
 * third of the name's length and by more than two characters: then the name is no typing mistake.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const scored = candidates
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits);
  return scored[0]?.candidate;
}
