import { formatDate } from '../notice/calendar-date.ts';
import { lastDate } from '../notice/last-date.ts';
import type { NoticeContent } from '../notice/notice.ts';
import type { FontMeasure } from './font-measure.ts';
import { layoutMetrics } from './layout-metrics.ts';

/** The size of the foot of a page, and how much of its line is left for the page's number. */
export const FOOT = { fontSizePt: 9, numberPt: 60 };

/** 「○○健康保険組合　主な利用目的（令和8年4月1日改正）」, without the title where that is too long for the line. */
export function footOf(content: NoticeContent, title: string, measure: FontMeasure): string {
  const { society, revision, style } = content;
  const draft = revision.status === 'draft' ? '（案）' : '';
  const last = lastDate(content);
  const date = last ? `（${formatDate(last.date, style.dateStyle)}${last.label}）` : '';
  const whole = `${society.name}　${title}${draft}${date}`;
  const widthPt = measure.widthPt(whole, style.typeface, FOOT.fontSizePt, false);
  const roomPt = layoutMetrics(style).measurePt - FOOT.numberPt;
  return widthPt <= roomPt ? whole : `${society.name}${draft}${date}`;
}

/** 「○○健康保険組合　主な利用目的（令和8年4月1日改正）　1／3」 */
export function footText(foot: string, page: number, pages: number): string {
  return `${foot}　${page}／${pages}`;
}
