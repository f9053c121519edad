import type { ReadDocument } from '../../read/read-document.ts';
import type { Reading } from '../parts/reading.ts';
import { type Entry, wholeText } from '../phrases/entry.ts';
import { isFurniture } from '../phrases/furniture.ts';
import { contentsIn } from './contents.ts';
import { entriesOf } from './entries-of.ts';
import { withGroupedRows } from './grouped-rows.ts';
import { withHeadingMarks } from './heading-marks.ts';
import { joinLines, MAX_LINE } from './join-lines.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import { lettersByBlock } from './letters-by-block.ts';
import { withLoneNumbers } from './lone-numbers.ts';
import { splitLines } from './split-lines.ts';

/** Returns the lines of the main flow, parted and joined where extraction has joined and parted them. */
export function linesOf(document: ReadDocument, reading: Reading): Entry[] {
  const { ledger, isStructured } = reading;
  const read = entriesOf(document, isStructured ? 1 : 3, ledger);
  const seen = read.filter(({ text }) => VISIBLE.test(text));
  const unseen = read.filter(({ text }) => !VISIBLE.test(text));
  for (const entry of unseen) ledger.leave(wholeText(entry), entry.spot, 'forbidden');
  const all = document.isOwn ? seen : withLoneNumbers(withoutLayoutTables(seen));
  reading.letters = lettersByBlock([...all, ...unseen]);
  const contents = contentsIn(all);
  const isOfPage = (entry: Entry) => !document.isOwn && (contents.has(entry) || isFurniture(entry));
  const lines = all.filter((entry) => {
    const reason = entry.aside ?? (isOfPage(entry) ? 'furniture' : undefined);
    if (reason) ledger.leave(wholeText(entry), entry.spot, reason);
    return reason === undefined;
  });
  const whole =
    document.isOwn || document.format === 'markdown'
      ? lines
      : joinLines(withHeadingMarks(splitLines(lines, ledger)), ledger, document.format !== 'pdf');
  return (document.isOwn ? whole : withGroupedRows(whole)).filter((entry) => {
    const isLine = wholeText(entry).length <= MAX_LINE;
    if (!isLine) ledger.leave(wholeText(entry), entry.spot, 'no-place');
    return isLine;
  });
}

/** What a line needs that is no line of characters that nobody sees. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;
