import type { PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast';
import { toMarkdown } from '../../../markdown/to-markdown.ts';
import { drawnTree } from '../../../print/tree/drawn-tree.ts';
import { cellLines } from '../cell-lines.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import type { Cell } from '../rows/comparison-rows.ts';
import type { Run } from '../rows/line-changes.ts';
import { summaryParts } from '../summary-parts.ts';
import { sides } from './sides.ts';

/** Returns a comparison as Markdown for a pull request: tables with `ins` and `del`, which such sites allow. */
export function toComparisonMarkdown(document: ComparisonDocument): string {
  const { title, references, effective, identical, rows, heads, oldLeft, hasRemarks, legend } = document;
  const mainRows = rows.map((row) => [
    ...sides(oldLeft, cellOf(row.old, 'del'), cellOf(row.now, 'ins')),
    ...(hasRemarks ? [cell(lines(row.remarks.map((text) => [{ type: 'text', value: text }])))] : []),
  ]);
  const columns = sides(oldLeft, heads.old, heads.now);
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...[...references, ...(effective ? [effective] : [])].map(paragraph),
      ...summaryParts(document).flatMap(({ heading: words, paragraphs, lists }) => [
        heading(2, words),
        ...paragraphs.map(paragraph),
        ...lists.flatMap((one) => [...(one.heading ? [heading(3, one.heading)] : []), list(one.items)]),
      ]),
      ...(identical ? [paragraph(identical)] : []),
      ...(rows.length > 0
        ? [
            heading(2, '新旧対照表'),
            paragraph(legend),
            table([...columns, ...(hasRemarks ? ['備考'] : [])], mainRows),
          ]
        : []),
    ],
  };
  return toMarkdown(drawnTree(tree));
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function list(items: readonly string[]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  };
}

function table(columns: readonly string[], rows: readonly TableCell[][]): RootContent {
  const head = columns.map((value) => cell([{ type: 'text', value }]));
  return {
    type: 'table',
    children: [head, ...rows].map((children): TableRow => ({ type: 'tableRow', children })),
  };
}

function cell(children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children };
}

function cellOf(content: Cell, tag: 'ins' | 'del'): TableCell {
  return cell(
    lines(
      cellLines(content).map(({ depth, runs }) => [
        ...(depth > 0 ? [{ type: 'text' as const, value: '　'.repeat(depth) }] : []),
        ...runsOf(runs, tag),
      ]),
    ),
  );
}

function lines(of: readonly PhrasingContent[][]): PhrasingContent[] {
  return of.flatMap((line, index) => (index > 0 ? [{ type: 'html', value: '<br>' }, ...line] : line));
}

function runsOf(runs: readonly Run[], tag: 'ins' | 'del'): PhrasingContent[] {
  return runs.flatMap(({ text, changed }): PhrasingContent[] => {
    const words: PhrasingContent = { type: 'text', value: text };
    return changed
      ? [{ type: 'html', value: `<${tag}>` }, words, { type: 'html', value: `</${tag}>` }]
      : [words];
  });
}
