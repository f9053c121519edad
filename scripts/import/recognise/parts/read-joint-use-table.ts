import type { JointUse } from '../../../notice/source.generated.ts';
import { type Entry, wholeText } from '../entry.ts';
import { isEmptyCell } from '../lines/table-cells.ts';
import { type JointUseColumns, jointUseColumns } from '../outline/joint-use-tables.ts';
import { BLANK } from '../phrases/blanks.ts';
import { jointUseOf, noParts } from './read-joint-use.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a table with one joint use in each row. The lines above the table become the lead of the first one. Returns
 * as `after` the lines that belong to no joint use.
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
  const columns = jointUseColumns(head) ?? new Map<number, never>();
  ledger.mark(...head.map(wholeText));
  const lead = body.slice(0, first).map(wholeText);
  const read = rowsBelowHead(cells).map((row, index) =>
    rowAsUse(row, columns, index === 0 ? lead : [], reading),
  );
  return {
    jointUses: read.map(({ jointUse }) => jointUse),
    after: [...read.flatMap(({ after }) => after), ...behind],
  };
}

function rowsBelowHead(cells: readonly Entry[]): Entry[][] {
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
  columns: JointUseColumns,
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
