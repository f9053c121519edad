import { formatDate } from '../../notice/calendar-date.ts';
import type { NoticeContent } from '../../notice/notice.ts';
import type { LeafPrinter } from './leaf-printer.ts';
import type { DraftView } from './views.generated.ts';

const UNKNOWN_DAY = '令和○年○月○日';

/**
 * Returns the mark of a draft: the date of its state (`asOf`), with ○ for unknown parts. Returns undefined for an
 * official revision. The mark is furniture and not a part of the notice.
 */
export function draftView(print: LeafPrinter, { revision, style }: NoticeContent): DraftView | undefined {
  if (revision.status !== 'draft') return undefined;
  const asOf = revision.dates?.asOf;
  const text = asOf ? wholeDay(asOf, style.dateStyle) : UNKNOWN_DAY;
  return { asOf: print.free('/revision/dates/asOf', text, 'text') };
}

function wholeDay(date: string, dateStyle: NoticeContent['style']['dateStyle']): string {
  const text = formatDate(date, dateStyle);
  return text.endsWith('日') ? text : `${text}○日`;
}
