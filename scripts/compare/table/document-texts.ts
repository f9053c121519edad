import { cellLines } from './cell-lines.ts';
import type { ComparisonDocument } from './comparison-document.ts';
import { summaryParts } from './summary-parts.ts';

/** Returns all words that a comparison prints for a board, in reading order. */
export function documentTexts(document: ComparisonDocument): string[] {
  const { title, society, references, effective, identical, heads, legend, rows } = document;
  return [
    society,
    title,
    ...references,
    ...[effective, identical].filter((text) => text !== undefined),
    ...summaryParts(document).flatMap(({ heading, paragraphs, lists }) => [
      heading,
      ...paragraphs,
      ...lists.flatMap((list) => [list.heading, ...list.items]),
    ]),
    legend,
    heads.old,
    heads.now,
    ...rows.flatMap(({ old, now, remarks }) => [
      ...[old, now].flatMap((cell) => cellLines(cell).flatMap(({ runs }) => runs.map((run) => run.text))),
      ...remarks,
    ]),
  ];
}
