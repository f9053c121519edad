import type { Faces } from '../fonts/faces.ts';
import { formatDate } from '../notice/calendar-date.ts';
import { lastDate } from '../notice/last-date.ts';
import type { NoticeContent } from '../notice/notice.ts';
import { layoutMetrics } from './layout-metrics.ts';

/** The size of the foot of a page, and how much of its line is left for the page's number. */
export const FOOT = { fontSizePt: 9, numberPt: 60 };

/**
 * 「○○健康保険組合　主な利用目的（令和8年4月1日改正）」 on one line: without the title, the date, or the end of
 * the society's name where there is no room for them.
 */
export function footOf(content: NoticeContent, title: string, faces: Faces): string {
  const { society, revision, style } = content;
  const draft = revision.status === 'draft' ? '（案）' : '';
  const last = lastDate(content);
  const date = last ? `（${formatDate(last.date, style.dateStyle)}${last.label}）` : '';
  const roomPt = layoutMetrics(style).measurePt - FOOT.numberPt;
  const fits = (text: string) => faces.widthPt(text, style.typeface, FOOT.fontSizePt, false) <= roomPt;
  const candidates = [`${society.name}　${title}${draft}${date}`, `${society.name}${draft}${date}`];
  return (
    candidates.find(fits) ?? shortened(society.name, (name) => fits(`${name}${draft}${date}`)) + draft + date
  );
}

/** Returns as much of a name as fits with 「…」 behind it. */
export function shortened(name: string, fits: (text: string) => boolean): string {
  const characters = [...name];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('')}…`;
}

/** 「○○健康保険組合　主な利用目的（令和8年4月1日改正）　1／3」 */
export function footText(foot: string, page: number, pages: number): string {
  return `${foot}　${page}／${pages}`;
}
