import { COUNTING_LETTERS, NUMBER_SIGNS, numberOfSign } from '../../../../notice/vocabulary/list-marks.ts';
import { DIGIT, fromDigits, READ_KANJI } from '../../../../notice/vocabulary/numbers.ts';
import type { Run } from '../lines/character-runs.ts';
import { opensLine } from '../lines/opens-line.ts';

/** A list with its items in two columns. */
export interface ColumnedList {
  /** Its parts in reading order, each with the left and the right edge of its lines. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly runs: readonly Run[] }[];
  readonly right: ReadonlySet<Run>;
  /** Where the second column begins. */
  readonly second: number;
  /** Runs of the list have a baseline from `top` on; runs below the list have one from `bottom` on. */
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
/** How far apart the lines of a list may be, and how exactly their marks must be aligned, in ems. */
const PITCH_EM = 2.6;
const ALIGNED_EM = 0.5;
/** A line that ends so near to the second column is full and may continue below, in ems. */
const FULL_EM = 3;

/** Stands for a mark that is drawn as a shape. */
const DRAWN = '•';

/**
 * Returns the lists of a region that have their items in two columns, from top to bottom. Each item begins with a mark.
 */
export function columnedLists(runs: readonly Run[], start: number, end: number): ColumnedList[] {
  const rows = rowsOfRuns(runs);
  const lists: ColumnedList[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    const row = rows[from];
    const columns = row && listColumns(row, start, end);
    if (!columns) continue;
    let to = from + 1;
    while (isOfList(rows, to, columns)) to += 1;
    lists.push(toList(rows.slice(from, to), columns, start, end));
    from = to - 1;
  }
  return lists;
}

function rowsOfRuns(runs: readonly Run[]): Row[] {
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
  /** How the items are marked. All numbers count as one mark. */
  readonly mark: string;
}

function listColumns({ runs }: Row, start: number, end: number): Columns | undefined {
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
 * Returns the mark of an item; undefined if there is none. A figure without words is a cell of a table. Brackets belong
 * to headings, which may be side by side in the columns of a page.
 */
function markOf(run: Run): string | undefined {
  const text = runText(run);
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
  // A line without a mark that begins where the marks do is a heading, or it continues a full line.
  const last = before.runs.findLast((run) => run.start < second - em);
  const opened = markOf(left);
  if (opened !== undefined && opened !== mark) return false;
  if (opened === undefined && /^[(（]/u.test(runText(left))) return true;
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
  const blocks = isCountedByRows(rows, isRight) ? rowBlocks(rows, mark) : [all];
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

/** Returns whether the numbers count row by row: ① ②, and ③ ④ below. */
function isCountedByRows([row]: readonly Row[], isRight: (run: Run) => boolean): boolean {
  const left = row?.runs[0];
  const right = row?.runs.find(isRight);
  const [one, two] = [left && leadingNumber(left), right && leadingNumber(right)];
  return one !== undefined && two === one + 1;
}

/** Returns blocks of runs: a row in which items begin, with the rows that continue them. */
function rowBlocks(rows: readonly Row[], mark: string): Run[][] {
  const blocks: Run[][] = [];
  for (const { runs } of rows) {
    const block = blocks.at(-1);
    if (block && !runs.some((run) => markOf(run) === mark)) block.push(...runs);
    else blocks.push([...runs]);
  }
  return blocks;
}

function leadingNumber(run: Run): number | undefined {
  const text = runText(run);
  const figures = FIGURES.exec(text)?.[1];
  return figures === undefined ? numberOfSign(text.charAt(0)) : fromDigits(figures);
}

function runText({ characters }: Run): string {
  return characters
    .map(({ text }) => text)
    .join('')
    .trim();
}
