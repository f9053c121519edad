import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Change } from '../../changes/changes.generated.ts';
import { LEVELS } from '../../changes/meanings.ts';
import { cellLines } from '../cell-lines.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import type { Cell, Row } from '../rows/comparison-rows.ts';
import type { Run } from '../rows/line-changes.ts';
import type { UnprintedRow } from '../rows/unprinted-rows.ts';
import { summaryParts } from '../summary-parts.ts';
import { numberParts } from './number-parts.ts';
import type { ReviewNote } from './review-notes.ts';
import { sides } from './sides.ts';

type Review = (change: Change) => ReviewNote;

/**
 * Returns a comparison as the main flow of a page. Removed words are a `del`, added words an `ins`. Check boxes hide
 * levels by style sheets alone, without a script. With `review`, which returns the note for a change, each row also says
 * what its changes mean and what a person must judge, and a second table has what the notice does not print.
 */
export function toComparisonHast(document: ComparisonDocument, review?: Review): Root {
  const { title, references, effective, identical, rows, unprinted } = document;
  return h(null, [
    ...(review ? [h('p.kn-internal', '内部資料　確認用（公表及び配布をしないもの）')] : []),
    h('h1', title),
    ...[...references, ...(effective ? [effective] : [])].map((text) => h('p.kn-reference', text)),
    h('section.kn-summary', { ariaLabel: '概要' }, summaryOf(document)),
    ...(identical ? [h('p.kn-identical', identical)] : []),
    ...(rows.length > 0
      ? [h('h2', '新旧対照表'), ...(identical ? [] : [filter()]), mainTable(document, review)]
      : []),
    ...(review && unprinted.length > 0
      ? [h('h2', '公表文に表れない変更'), unprintedTable(document, review)]
      : []),
  ]);
}

function summaryOf(document: ComparisonDocument): ElementContent[] {
  return summaryParts(document).flatMap(({ heading, paragraphs, lists }) => [
    h('h2', heading),
    ...paragraphs.map((text) => h('p', text)),
    ...lists.flatMap((list) => [
      ...(list.heading ? [h('h3', list.heading)] : []),
      h(
        'ul.kn-points',
        { role: 'list' },
        list.items.map((text) => h('li', [h('span.kn-mark', '・'), text])),
      ),
    ]),
  ]);
}

function filter(): Element {
  return h('fieldset.kn-filter', [
    h('legend', '表示する変更'),
    ...Object.entries(LEVELS).map(([level, { ja }]) =>
      h('label', [h('input', { type: 'checkbox', id: `kn-show-${level}`, checked: true }), ` ${ja}`]),
    ),
  ]);
}

function mainTable(document: ComparisonDocument, review: Review | undefined): Element {
  const { heads, oldLeft, hasRemarks, legend, rows } = document;
  const columns = [
    ...sides(oldLeft, heads.old, heads.now),
    ...(hasRemarks ? ['備考'] : []),
    ...(review ? ['確認'] : []),
  ];
  return h('section.kn-comparison', { tabIndex: 0, ariaLabel: '新旧対照表' }, [
    h('p.kn-legend', legend),
    h('table', { className: review ? ['kn-review'] : [] }, [
      h('thead', [
        h(
          'tr',
          columns.map((column) => h('th', { scope: 'col' }, column)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) => rowOf(row, document, review)),
      ),
    ]),
  ]);
}

function rowOf(row: Row, { oldLeft, hasRemarks }: ComparisonDocument, review: Review | undefined): Element {
  return h('tr', row.level ? { dataLevel: row.level } : { className: ['kn-context'] }, [
    ...sides(oldLeft, cellOf(row.old, 'del'), cellOf(row.now, 'ins')),
    ...(hasRemarks
      ? [
          h(
            'td.kn-remarks',
            row.remarks.map((text) => h('p', text)),
          ),
        ]
      : []),
    ...(review
      ? [
          h(
            'td.kn-judge',
            row.changes.flatMap((change) => noteOf(review(change))),
          ),
        ]
      : []),
  ]);
}

function cellOf(cell: Cell, tag: 'ins' | 'del'): Element {
  return h(
    'td',
    { className: cell.kind === 'lines' ? [] : ['kn-left-out'] },
    cellLines(cell).map(({ role, depth, runs }) =>
      h('p', { className: [`kn-line-${role}`, ...(depth > 0 ? [`kn-depth-${Math.min(depth, 4)}`] : [])] }, [
        ...runsOf(runs, tag),
      ]),
    ),
  );
}

function runsOf(runs: readonly Run[], tag: 'ins' | 'del'): ElementContent[] {
  return runs.flatMap(({ text, changed }) => (changed ? [h(tag, unbroken(text))] : unbroken(text)));
}

/** Returns the words, with telephone numbers in one piece. */
function unbroken(text: string): ElementContent[] {
  return numberParts(text).map(({ text: words, isNumber }) =>
    isNumber ? h('span.kn-nobreak', words) : { type: 'text', value: words },
  );
}

function unprintedTable({ unprinted, heads, oldLeft }: ComparisonDocument, review: Review): Element {
  const columns = ['対象', ...sides(oldLeft, heads.old, heads.now), '確認'];
  return h('section.kn-comparison', { tabIndex: 0, ariaLabel: '公表文に表れない変更' }, [
    h('table.kn-unprinted', [
      h('thead', [
        h(
          'tr',
          columns.map((column) => h('th', { scope: 'col' }, column)),
        ),
      ]),
      h(
        'tbody',
        unprinted.map((row) => unprintedRow(row, oldLeft, review)),
      ),
    ]),
  ]);
}

function unprintedRow(
  { change, level, subject, old, now }: UnprintedRow,
  oldLeft: boolean,
  review: Review,
): Element {
  return h('tr', { dataLevel: level }, [
    h('th', { scope: 'row' }, subject),
    ...sides(oldLeft, h('td', runsOf(old, 'del')), h('td', runsOf(now, 'ins'))),
    h('td.kn-judge', noteOf(review(change))),
  ]);
}

function noteOf({ number, level, words, questions, place }: ReviewNote): ElementContent[] {
  return [
    h('p.kn-level', `${number}　${level}`),
    ...place.map((one) => h('p.kn-place', one)),
    ...words.map((one) => h('p', one)),
    ...questions.map((question) => h('p.kn-question', question)),
  ];
}
