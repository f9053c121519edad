import { parseDate } from '../../notice/calendar-date.ts';
import { lastDate } from '../../notice/last-date.ts';
import type { NoticeContent } from '../../notice/notice.ts';
import { assertSameWords } from '../../print/words/prove-words.ts';
import { layoutMetrics } from '../../typeset/blocks/layout-metrics.ts';
import { footOf } from '../../typeset/compile/foot.ts';
import { toDocDefinition } from '../../typeset/compile/to-doc-definition.ts';
import { wordsOfDocDefinition } from '../../typeset/compile/words-of-doc-definition.ts';
import type { PdfDocument } from '../../typeset/file/render-pdf.ts';
import type { FilledDocument } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import { publicData } from './public-data.ts';

/** Returns a filled document in the form that is set and drawn. Throws if its words would differ. */
export function pdfDocument(
  { notice, tree, data, title, audience }: FilledDocument,
  { faces, fallbackDate, attachesSource }: DocumentKit,
): PdfDocument {
  const { style, society } = notice.content;
  const metrics = layoutMetrics(style);
  const face = style.typeface;
  const context = { faces, face, metrics, widthPt: metrics.measurePt, indentPt: 0, depth: 0 };
  const definition = toDocDefinition(tree, context);
  assertSameWords(tree, wordsOfDocDefinition(definition.blocks), 'The PDF');
  const created = createdAt(notice.content) ?? fallbackDate;
  const attaches = attachesSource === true && audience === 'public';
  return {
    definition,
    metrics,
    face,
    title,
    author: society.name,
    foot: footOf(notice.content, title, faces),
    ...(created ? { created } : {}),
    ...(attaches ? { attachment: publicData(data, created) } : {}),
  };
}

/** Returns midnight (UTC) of the notice's last date. A month means its first day. */
function createdAt(content: NoticeContent): Date | undefined {
  const last = lastDate(content);
  if (!last) return undefined;
  const { year, month, day = 1 } = parseDate(last.date);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  const created = new Date(0);
  created.setUTCFullYear(year, month - 1, day);
  return created;
}
