import type { SourceDocument } from '../notice/source/source-document.ts';
import { withEdits } from '../notice/vocabulary/text-spans.ts';
import type { Fix } from './lint-notice.ts';

/** Returns the text of a source with the fixes made. Everything else keeps its layout. */
export function fixedText(document: SourceDocument, fixes: readonly Fix[]): string {
  const placed = fixes.flatMap(({ problem, edits }) =>
    edits.flatMap(({ start, end, text }) => {
      const offsets = document.offsetsOf(problem.pointer ?? '', start, end);
      return offsets ? [{ start: offsets[0], end: offsets[1], text: JSON.stringify(text).slice(1, -1) }] : [];
    }),
  );
  return withEdits(document.text, placed);
}
