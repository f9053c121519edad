import { formatDate } from '../notice/calendar-date.ts';
import type { NoticeContent } from '../notice/notice.ts';
import type { Leaf } from './leaf.ts';
import type { LeafPrinter } from './leaf-printer.ts';

const UNKNOWN_DAY = '令和○年○月○日';

/**
 * Returns the day a draft stands as of, with ○ for what is unknown; nothing for an official revision. It is
 * furniture: a mark on a draft, not a part of the notice.
 */
export function asOfLeaf(print: LeafPrinter, { revision, style }: NoticeContent): Leaf | undefined {
  if (revision.status !== 'draft') return undefined;
  const asOf = revision.dates?.asOf;
  return print.free('/revision/dates/asOf', asOf ? wholeDay(asOf, style.dateStyle) : UNKNOWN_DAY, 'text');
}

function wholeDay(date: string, dateStyle: NoticeContent['style']['dateStyle']): string {
  const text = formatDate(date, dateStyle);
  return text.endsWith('日') ? text : `${text}○日`;
}
