import type { ComparisonOptions } from '../../scripts/compare/table/comparison-document.ts';
import { PreparedComparison, type PrintedNotice } from '../../scripts/compare/table/prepared-comparison.ts';
import type { Notice } from '../../scripts/notice/notice.ts';
import { fillTemplate } from '../../scripts/print/fill-template.ts';
import type { Templates } from '../../scripts/print/templates/render-template.ts';
import { noticeView } from '../../scripts/print/views/notice-view.ts';
import { kit } from './kit.ts';

/** Returns the comparison of two notices as these templates print them; by default the program's own. */
export function compared(
  old: Notice,
  now: Notice,
  options: ComparisonOptions = {},
  templates: Templates = kit.templates,
): PreparedComparison {
  return new PreparedComparison(printedNotice(old, templates), printedNotice(now, templates), options);
}

/** Returns a notice with its filled tree. */
function printedNotice(notice: Notice, templates: Templates = kit.templates): PrintedNotice {
  return { notice, tree: fillTemplate(templates, 'notice.md', noticeView(notice)).tree };
}
