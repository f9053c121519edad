import type { NoticeSource } from '../../../notice/source.generated.ts';
import { areSameWords } from '../../../notice/vocabulary/identity.ts';
import { withoutMarkdown } from '../phrases/plain-text.ts';

/**
 * Returns a notice in which the last paragraphs of the last supplement are the closing, if they were the closing of
 * the former revision (`former`). A text, or a PDF of another program, does not show where the supplement ends and
 * the closing begins.
 */
export function withRestoredClosing(source: NoticeSource, former: readonly string[]): NoticeSource {
  const { supplements = [], closing } = source;
  const last = supplements.at(-1);
  if (!last || closing || former.length === 0) return source;
  const body = last.body.filter((line) => line !== '');
  const tail = body.slice(-former.length);
  const words = tail.map(withoutMarkdown);
  if (body.length <= former.length || !words.every((line, index) => areSameWords(line, former[index])))
    return source;
  const rest = last.body.slice(0, last.body.lastIndexOf(tail[0] ?? ''));
  const end = rest.findLastIndex((line) => line !== '') + 1;
  const supplement = { ...last, body: rest.slice(0, end) };
  return { ...source, supplements: [...supplements.slice(0, -1), supplement], closing: words };
}
