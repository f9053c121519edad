import { literalPattern } from '../../../notice/vocabulary/literal-pattern.ts';
import { displayWidth } from '../../../problems/visible-text.ts';
import { cellLines } from '../cell-lines.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import type { Cell, Row } from '../rows/comparison-rows.ts';
import type { Run } from '../rows/line-changes.ts';
import { summaryParts } from '../summary-parts.ts';
import { sides } from './sides.ts';

/** How to write to a terminal. */
export interface TextLayout {
  /** The number of columns. If it is unknown, the two sides are written one below the other. */
  readonly width?: number | undefined;
  readonly color: boolean;
}

/** From this number of columns on, the two sides are side by side. */
const SIDE_BY_SIDE = 100;
const GAP = ' │ ';

/**
 * Returns a comparison for a terminal. Changed words are marked `[-…-]` and `{+…+}`, as wdiff does, so that they can be
 * told apart without colour.
 */
export function toComparisonText(document: ComparisonDocument, layout: TextLayout): string {
  const { title, references, effective, identical, rows, unprinted } = document;
  const wide = (layout.width ?? 0) >= SIDE_BY_SIDE;
  const summary = summaryParts(document).flatMap(({ heading, paragraphs, lists }) => [
    heading,
    ...paragraphs.map((text) => `  ${text}`),
    ...lists.flatMap((list) => [
      ...(list.heading ? [`  ${list.heading}`] : []),
      ...list.items.map((text) => `${list.heading ? '    ' : '  '}・${text}`),
    ]),
    '',
  ]);
  return [
    title,
    ...references,
    ...(effective ? [effective] : []),
    '',
    ...summary,
    ...(identical ? [identical, ''] : []),
    ...(rows.length > 0 ? (wide ? besideEachOther(document, layout) : stacked(document, layout)) : []),
    ...(unprinted.length > 0 ? unprintedLines(document, layout) : []),
  ].join('\n');
}

type Side = 'old' | 'now';

function stacked({ rows, heads, oldLeft }: ComparisonDocument, layout: TextLayout): string[] {
  const block = (side: Side, cell: Cell) => {
    const lines = markedLines(cell, side, layout.color);
    return lines.map(
      (line, index) => `  ${index === 0 ? heads[side] : '　'.repeat(heads[side].length)}  ${line}`,
    );
  };
  return rows.flatMap((row) => {
    const body = isOmission(row)
      ? [`  ${markedLines(row.now, 'now', false).join('')}`]
      : isContext(row)
        ? markedLines(row.now, 'now', false).map((line) => `  ${line}`)
        : sides(oldLeft, block('old', row.old), block('now', row.now)).flat();
    return [...body, ...row.remarks.map((text) => `  備考  ${text}`), ''];
  });
}

function isOmission({ old, now }: Row): boolean {
  return old.kind === 'omitted' && now.kind === 'omitted' && old.sections.join() === now.sections.join();
}

/** Returns whether both sides of a row say the same and no change belongs to it. */
function isContext({ level, old, now }: Row): boolean {
  return level === undefined && wordsOf(old) === wordsOf(now);
}

function wordsOf(cell: Cell): string {
  return markedLines(cell, 'old', false).join('\n');
}

function besideEachOther({ rows, heads, oldLeft }: ComparisonDocument, layout: TextLayout): string[] {
  const width = Math.floor(((layout.width ?? SIDE_BY_SIDE) - displayWidth(GAP)) / 2);
  const rule = '─'.repeat(width);
  const beside = (left: readonly string[], right: readonly string[]) =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
      `${padded(left[index] ?? '', width)}${GAP}${right[index] ?? ''}`.trimEnd(),
    );
  const cell = (side: Side, content: Cell) =>
    markedLines(content, side, layout.color).flatMap((line) => wrapped(line, width));
  return [
    ...beside(...sides(oldLeft, [heads.old], [heads.now])),
    `${rule}─┼─${rule}`,
    ...rows.flatMap((row) => [
      ...beside(...sides(oldLeft, cell('old', row.old), cell('now', row.now))),
      ...row.remarks.flatMap((text) => wrapped(`備考  ${text}`, width * 2)),
      `${rule}─┼─${rule}`,
    ]),
    '',
  ];
}

function unprintedLines({ unprinted, heads, oldLeft }: ComparisonDocument, { color }: TextLayout): string[] {
  return [
    '公表文に表れない変更',
    ...unprinted.flatMap(({ subject, old, now }) => [
      `  ${subject}`,
      ...sides(
        oldLeft,
        `    ${heads.old}  ${runsOf(old, 'old', color)}`,
        `    ${heads.now}  ${runsOf(now, 'now', color)}`,
      ),
    ]),
    '',
  ];
}

function markedLines(cell: Cell, side: Side, color: boolean): string[] {
  return cellLines(cell).map(({ depth, runs }) => `${'　'.repeat(depth)}${runsOf(runs, side, color)}`);
}

const MARKS = { old: ['[-', '-]'], now: ['{+', '+}'] } as const;
const COLORS = { old: '\u001B[31m', now: '\u001B[32m' } as const;
const PLAIN = '\u001B[39m';

function runsOf(runs: readonly Run[], side: Side, color: boolean): string {
  const [open, close] = MARKS[side];
  return runs
    .map(({ text, changed }) => {
      if (!changed) return text;
      const marked = `${open}${text}${close}`;
      return color ? `${COLORS[side]}${marked}${PLAIN}` : marked;
    })
    .join('');
}

function padded(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - displayWidth(withoutColor(line))));
}

const ESCAPES = new RegExp(`(${[...Object.values(COLORS), PLAIN].map(literalPattern).join('|')})`, 'u');

function withoutColor(line: string): string {
  return line
    .split(ESCAPES)
    .filter((part) => !ESCAPES.test(part))
    .join('');
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** Signs that never begin a line. Source: JIS X 4051, 行頭禁則文字, the commonest of them. */
const NOT_AT_HEAD =
  /^[、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％)\]}+-]/u;

/**
 * Returns the last character of a line. It moves down with a sign that may not begin a line. Returns '' after a colour.
 */
function lastGrapheme(line: string): string {
  const last = Array.from(graphemes.segment(line.slice(-16))).at(-1)?.segment ?? '';
  return line.endsWith('m') && ESCAPES.test(line.slice(-5)) ? '' : last;
}

/** Returns the line split at a display width. Colours continue on the next line. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let [current, used, color] = ['', 0, ''];
  for (const part of line.split(ESCAPES)) {
    if (ESCAPES.test(part)) {
      color = part === PLAIN ? '' : part;
      current += part;
      continue;
    }
    for (const { segment } of graphemes.segment(part)) {
      const wide = displayWidth(segment);
      if (used + wide > width) {
        const taken = NOT_AT_HEAD.test(segment) ? lastGrapheme(current) : '';
        lines.push(current.slice(0, current.length - taken.length) + (color ? PLAIN : ''));
        [current, used] = [color + taken, displayWidth(taken)];
      }
      current += segment;
      used += wide;
    }
  }
  return [...lines, current];
}
