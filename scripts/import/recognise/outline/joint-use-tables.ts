import type { JointUse } from '../../../notice/source.generated.ts';
import { isEmptyCell } from '../lines/tables.ts';
import { jointUseOf, noParts } from '../parts/read-joint-use.ts';
import type { Reading } from '../parts/reading.ts';
import { BLANK } from '../phrases/blanks.ts';
import { type Entry, wholeText } from '../phrases/entry.ts';
import { type JointUseLabel, labelPart } from '../phrases/joint-use-labels.ts';

/** What each column of a table of joint uses has; one column may have what the joint uses are called. */
type Columns = ReadonlyMap<number, JointUseLabel | 'lead' | 'title'>;

/** So many of the four particulars in a table's head tell that each of its rows is a joint use. */
const ENOUGH = 3;

/** Returns the tables of which each row is a joint use, with the indexes of their first lines. */
export function jointUseTables(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const heads = new Map<number, Entry[]>();
  const starts = new Map<number, number>();
  const filled = new Set<number>();
  for (const [index, entry] of entries.entries()) {
    const { cell } = entry;
    if (!cell) continue;
    if (!starts.has(cell.table)) starts.set(cell.table, index);
    if (cell.row > 0) {
      filled.add(cell.table);
      continue;
    }
    const head = heads.get(cell.table);
    if (head) head.push(entry);
    else heads.set(cell.table, [entry]);
  }
  return new Map(
    [...starts].filter(([table]) => filled.has(table) && columnsOf(heads.get(table) ?? []) !== undefined),
  );
}

/** The columns by the cells of the head; nothing where these are not the labels of joint uses. */
function columnsOf(head: readonly Entry[]): Columns | undefined {
  const texts = new Map<number, string>();
  for (const { cell, text } of head)
    if (cell) texts.set(cell.column, `${texts.get(cell.column) ?? ''}${text}`);
  const columns = new Map(
    [...texts].map(([column, text]) => {
      const part = labelPart(text, true);
      return [column, part?.rest === '' ? part.place : ('title' as const)] as const;
    }),
  );
  const places = [...columns.values()];
  const labels = new Set(places.filter((place) => place !== 'lead' && place !== 'title'));
  // The cell above the names may be empty.
  if (!columns.has(0)) columns.set(0, 'title');
  const named = [...columns].filter(([, place]) => place === 'title').map(([column]) => column);
  return labels.size >= ENOUGH && named.length === 1 && named[0] === 0 ? columns : undefined;
}

/**
 * Reads a table of joint uses, one a row, with the lines above it, which stand above the first. Returns the lines that
 * are of none.
 */
export function readJointUseTable(
  body: readonly Entry[],
  reading: Reading,
): { readonly jointUses: JointUse[]; readonly after: readonly Entry[] } {
  const { ledger } = reading;
  const first = body.findIndex(({ cell }) => cell);
  const table = body[first]?.cell?.table;
  const cells = body.filter(({ cell }) => cell?.table === table);
  const behind = body.slice(first).filter(({ cell }) => cell?.table !== table);
  const head = cells.filter(({ cell }) => cell?.row === 0);
  const columns = columnsOf(head) ?? new Map<number, never>();
  ledger.mark(...head.map(wholeText));
  const lead = body.slice(0, first).map(wholeText);
  const read = rowsOf(cells).map((row, index) => rowAsUse(row, columns, index === 0 ? lead : [], reading));
  return {
    jointUses: read.map(({ jointUse }) => jointUse),
    after: [...read.flatMap(({ after }) => after), ...behind],
  };
}

/** The rows below the head. */
function rowsOf(cells: readonly Entry[]): Entry[][] {
  const rows = new Map<number, Entry[]>();
  for (const entry of cells) {
    const { row = 0 } = entry.cell ?? {};
    const before = rows.get(row);
    if (before) before.push(entry);
    else if (row > 0) rows.set(row, [entry]);
  }
  return [...rows.values()];
}

function rowAsUse(
  row: readonly Entry[],
  columns: Columns,
  lead: readonly string[],
  reading: Reading,
): { readonly jointUse: JointUse; readonly after: readonly Entry[] } {
  const parts = noParts();
  parts.lead.push(...lead);
  const titles: Entry[] = [];
  const places = { ...parts, lead: parts.reasons, title: titles };
  for (const entry of row) {
    if (isEmptyCell(entry)) reading.ledger.mark(wholeText(entry));
    else places[columns.get(entry.cell?.column ?? 0) ?? 'lead'].push(entry);
  }
  const spot = row[0]?.spot ?? { line: 1 };
  if (titles.length === 0) reading.ledger.doubt('joint-use-missing', spot, BLANK, 'title');
  return jointUseOf({ id: '', title: titles.map(wholeText).join('') || BLANK, spot }, parts, reading);
}
