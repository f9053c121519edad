import { formatDate } from '../../notice/calendar-date.ts';
import { lastDate } from '../../notice/last-date.ts';
import type { NoticeContent } from '../../notice/notice.ts';
import { layoutMetrics } from '../blocks/layout-metrics.ts';
import { FOOT, shortenedToFit } from '../blocks/page-foot.ts';
import type { Faces } from '../fonts/faces.ts';

/**
 * Returns the foot in one line: 「○○健康保険組合　主な利用目的（令和8年4月1日改正）」. If this is too long, it leaves out the title, and then
 * also the end of the society's name.
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
    candidates.find(fits) ??
    shortenedToFit(society.name, (name) => fits(`${name}${draft}${date}`)) + draft + date
  );
}
