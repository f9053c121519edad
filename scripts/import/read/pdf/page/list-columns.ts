import { COUNTING_LETTERS, NUMBER_SIGNS, numberOfSign } from '../../../../notice/vocabulary/list-marks.ts';
import { DIGIT, fromDigits, READ_KANJI } from '../../../../notice/vocabulary/numbers.ts';
import { opensLine } from '../lines/opens-line.ts';
import type { Run } from '../lines/run.ts';

/** A list whose items stand in two columns, however few. */
export interface ColumnedList {
  /** The runs of its parts in reading order, each with where it may begin and end along the line. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly runs: readonly Run[] }[];
  readonly right: ReadonlySet<Run>;
  /** Where the second column begins. */
  readonly second: number;
  /** What is in it has a baseline from `top` on, and what stands below it one from `bottom` on. */
  readonly top: number;
  readonly bottom: number;
}

interface Row {
  readonly baseline: number;
  readonly runs: readonly Run[];
}

const SAME_LINE_PT = 3;
/** Where the second column may begin, as parts of the region's width. */
const EDGE = { from: 0.22, to: 0.78 };
/** How far lines of one list stand from each other at most, and how exactly their marks are below each other, in ems. */
const PITCH_EM = 2.6;
const ALIGNED_EM = 0.5;
/** How near to the second column a line ends that goes on below, in ems. */
const FULL_EM = 3;

/** What stands for a mark that is drawn and not written. */
const DRAWN = '•';

/** Returns the lists of a region whose items, each behind its mark, stand in two columns, from the top down. */
export function columnedLists(runs: readonly Run[], start: number, end: number): ColumnedList[] {
  const rows = rowsOf(runs);
  const lists: ColumnedList[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    const row = rows[from];
    const columns = row && columnsOf(row, start, end);
    if (!columns) continue;
    let to = from + 1;
    while (isOfList(rows, to, columns)) to += 1;
    lists.push(toList(rows.slice(from, to), columns, start, end));
    from = to - 1;
  }
  return lists;
}

function rowsOf(runs: readonly Run[]): Row[] {
  const rows: { baseline: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && run.baseline - row.baseline < SAME_LINE_PT) row.runs.push(run);
    else rows.push({ baseline: run.baseline, runs: [run] });
  }
  return rows.map((row) => ({ ...row, runs: row.runs.sort((a, b) => a.start - b.start) }));
}

/** Where the two columns of a list begin. */
interface Columns {
  readonly first: number;
  readonly second: number;
  readonly em: number;
  /** How the items are marked, whatever their numbers. */
  readonly mark: string;
}

function columnsOf({ runs }: Row, start: number, end: number): Columns | undefined {
  const [left, ...others] = runs;
  const mark = left && markOf(left);
  if (!left || mark === undefined) return undefined;
  const width = end - start;
  const right = others.find(
    (run) =>
      markOf(run) === mark && run.start > start + EDGE.from * width && run.start < start + EDGE.to * width,
  );
  return right && { first: left.start, second: right.start, em: left.size, mark };
}

/**
 * The mark of an item, whose words stand behind it: a figure alone is a cell of a table, and brackets are those of headings,
 * which stand beside each other in columns of a page.
 */
function markOf(run: Run): string | undefined {
  const text = textOf(run);
  if (/^[【〔［[<＜〈《「『]/u.test(text)) return undefined;
  if (run.sign) return DRAWN;
  if (!opensLine(text) || text.length <= 3) return undefined;
  const mark = MARK.exec(text)?.[0] ?? '';
  return mark.replace(COUNT, '1').replace(CIRCLED, '①');
}

const COUNT = new RegExp(`${DIGIT}+|${READ_KANJI}+|[ア-ン${COUNTING_LETTERS}]`, 'u');
const FIGURES = new RegExp(`^[(（]?(${DIGIT}{1,2})`, 'u');
const CIRCLED = new RegExp(`[${NUMBER_SIGNS.circled}]`, 'u');
const MARK = new RegExp(
  `^[(（]?(?:${DIGIT}{1,2}|${READ_KANJI}{1,2}|[ア-ン${COUNTING_LETTERS}])[)）.．、]?|^.`,
  'u',
);

function isOfList(rows: readonly Row[], index: number, columns: Columns): boolean {
  const [row, before] = [rows[index], rows[index - 1]];
  const { first, second, em, mark } = columns;
  if (!row || !before || row.baseline - before.baseline > PITCH_EM * em) return false;
  if (row.runs.some((run) => run.start < second - em && run.end > second)) return false;
  const [left] = row.runs.filter((run) => run.start < second - em);
  const [right] = row.runs.filter((run) => run.start >= second - em);
  if (right && right.start < second - ALIGNED_EM * em) return false;
  if (!left || left.start > first + ALIGNED_EM * em) return true;
  if (left.start < first - ALIGNED_EM * em) return false;
  // A bare line as far out as the marks is a heading, or goes on with a line that was full.
  const last = before.runs.findLast((run) => run.start < second - em);
  const opened = markOf(left);
  if (opened !== undefined && opened !== mark) return false;
  if (opened === undefined && /^[(（]/u.test(textOf(left))) return true;
  return opened === mark || right !== undefined || (last !== undefined && last.end > second - FULL_EM * em);
}

function toList(
  rows: readonly Row[],
  { second, em, mark }: Columns,
  start: number,
  end: number,
): ColumnedList {
  const isRight = (run: Run) => run.start >= second - em;
  const all = rows.flatMap((row) => row.runs);
  const blocks = isCountedByRows(rows, isRight) ? blocksOf(rows, mark) : [all];
  return {
    parts: blocks.flatMap((block) => [
      { start, end: second, runs: block.filter((run) => !isRight(run)) },
      { start: second, end, runs: block.filter(isRight) },
    ]),
    right: new Set(all.filter(isRight)),
    second,
    top: rows[0]?.baseline ?? 0,
    bottom: (rows.at(-1)?.baseline ?? 0) + SAME_LINE_PT,
  };
}

/** Whether the number in the second column follows that beside it: ① ②, and ③ ④ below. */
function isCountedByRows([row]: readonly Row[], isRight: (run: Run) => boolean): boolean {
  const left = row?.runs[0];
  const right = row?.runs.find(isRight);
  const [one, two] = [left && numberOf(left), right && numberOf(right)];
  return one !== undefined && two === one + 1;
}

/** A row in which items begin, with those that go on with them. */
function blocksOf(rows: readonly Row[], mark: string): Run[][] {
  const blocks: Run[][] = [];
  for (const { runs } of rows) {
    const block = blocks.at(-1);
    if (block && !runs.some((run) => markOf(run) === mark)) block.push(...runs);
    else blocks.push([...runs]);
  }
  return blocks;
}

function numberOf(run: Run): number | undefined {
  const text = textOf(run);
  const figures = FIGURES.exec(text)?.[1];
  return figures === undefined ? numberOfSign(text.charAt(0)) : fromDigits(figures);
}

function textOf({ characters }: Run): string {
  return characters
    .map(({ text }) => text)
    .join('')
    .trim();
}
