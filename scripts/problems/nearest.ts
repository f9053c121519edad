import { distance } from 'fastest-levenshtein';

/**
 * Returns the candidate that differs least from the name, or nothing when all differ by more than a third of
 * the name's length and by more than two characters: then it was no slip of the finger.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const scored = candidates
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits);
  return scored[0]?.candidate;
}
