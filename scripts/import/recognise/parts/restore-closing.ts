import type { NoticeSource } from '../../../notice/source.generated.ts';
import { withoutMarkdown } from '../phrases/plain-text.ts';

/**
 * Takes the last paragraphs of the last supplement for the notice's closing where the former revision's closing was
 * the same: a text, and a PDF that is none of ours, do not show where the one ends and the other begins. Changes the
 * notice.
 */
export function restoreClosing(source: NoticeSource, former: readonly string[]): void {
  const last = source.supplements?.at(-1);
  if (!last || source.closing || former.length === 0) return;
  const body = last.body.filter((line) => line !== '');
  const tail = body.slice(-former.length);
  if (body.length <= former.length || !tail.every((line, index) => withoutMarkdown(line) === former[index]))
    return;
  const first = last.body.lastIndexOf(tail[0] ?? '');
  source.closing = [...former];
  last.body = last.body.slice(0, first);
  while (last.body.at(-1) === '') last.body.pop();
}
