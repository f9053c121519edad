import type { Span } from './fold.ts';

/** Returns a text with parts of it replaced; the spans do not overlap. */
export function withEdits(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((made, { start, end, text: words }) => made.slice(0, start) + words + made.slice(end), text);
}
