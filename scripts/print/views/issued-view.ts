import { formatDate } from '../../notice/calendar-date.ts';
import { lastDate } from '../../notice/last-date.ts';
import type { NoticeContent } from '../../notice/notice.ts';
import type { LeafPrinter } from './leaf-printer.ts';
import type { DatedView } from './views.generated.ts';

/** Returns the date that identifies a revision, as in 「令和8年4月1日改正」, or undefined if no date is known. */
export function issuedView(print: LeafPrinter, content: NoticeContent): DatedView | undefined {
  const last = lastDate(content);
  if (!last) return undefined;
  return {
    date: print.free(last.pointer, formatDate(last.date, content.style.dateStyle), 'date'),
    label: print.free(last.pointer, last.label, 'label'),
  };
}
