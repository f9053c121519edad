import { expect } from 'vitest';
import { cellLines } from '../../scripts/compare/table/cell-lines.ts';
import type {
  ComparisonDocument,
  ComparisonOptions,
} from '../../scripts/compare/table/comparison-document.ts';
import { PreparedComparison, type PrintedNotice } from '../../scripts/compare/table/prepared-comparison.ts';
import type { Notice } from '../../scripts/notice/notice.ts';
import { fillTemplate } from '../../scripts/print/fill-template.ts';
import type { Templates } from '../../scripts/print/templates/render-template.ts';
import { noticeView } from '../../scripts/print/views/notice-view.ts';
import { squeeze, wordsOfMdast } from '../../scripts/print/words/main-flow.ts';
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

/** Compares both columns of the whole table with what the notices print: the same words in the same order. */
export function expectColumnsAsPrinted({ old, now, full }: PreparedComparison): void {
  expect(column(full, 'old')).toBe(printedWords(old));
  expect(column(full, 'now')).toBe(printedWords(now));
}

/** White space is not a word. Nor is the sign between the cells of a table inside a cell. */
const bare = (words: readonly string[]) => squeeze(words.join('')).replaceAll('｜', '');

function column({ rows }: ComparisonDocument, side: 'old' | 'now'): string {
  const lines = rows.flatMap((row) => (row[side].kind === 'lines' ? cellLines(row[side]) : []));
  return bare(lines.flatMap(({ runs }) => runs.map(({ text }) => text)));
}

function printedWords({ tree }: PrintedNotice): string {
  return bare(wordsOfMdast(tree).map(({ text }) => text));
}
