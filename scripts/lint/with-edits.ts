import type { Span } from '../notice/vocabulary/folded-text.ts';

/** Returns a text with parts of it replaced. The spans must not overlap. */
export function withEdits(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), words);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}
