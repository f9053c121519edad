import type { RootContent } from 'mdast';
import type { ReadDocument } from '../../read/read-document.ts';
import { type Entry, wholeText } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { isFurniture } from '../phrases/furniture.ts';
import { linesOfContents } from './contents-lists.ts';
import { entriesOf } from './entries-of.ts';
import { withGroupedRows } from './grouped-rows.ts';
import { withHeadingMarks } from './heading-marks.ts';
import { joinLines, MAX_LINE } from './join-lines.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import { lettersByBlock } from './letters-by-block.ts';
import { withLoneNumbers } from './lone-numbers.ts';
import { splitLines } from './split-lines.ts';

/** The lines of a document's main text, and a count over all its lines. */
export interface DocumentLines {
  readonly lines: readonly Entry[];
  /** How many characters each block of the document has, not counting white space. */
  readonly letters: ReadonlyMap<RootContent, number>;
}

/**
 * Returns the lines of the main text. Lines that text extraction joined are split, and lines that it broke are
 * joined.
 */
export function documentLines(document: ReadDocument, isStructured: boolean, ledger: Ledger): DocumentLines {
  const read = entriesOf(document, isStructured ? 1 : 3, ledger);
  const seen = read.filter(({ text }) => VISIBLE.test(text));
  const unseen = read.filter(({ text }) => !VISIBLE.test(text));
  for (const entry of unseen) ledger.leave(wholeText(entry), entry.spot, 'forbidden');
  const all = document.isOwn ? seen : withLoneNumbers(withoutLayoutTables(seen));
  const contents = linesOfContents(all);
  const isOfPage = (entry: Entry) => !document.isOwn && (contents.has(entry) || isFurniture(entry));
  const own = all.filter((entry) => {
    const reason = entry.aside ?? (isOfPage(entry) ? 'furniture' : undefined);
    if (reason) ledger.leave(wholeText(entry), entry.spot, reason);
    return reason === undefined;
  });
  const whole =
    document.isOwn || document.format === 'markdown'
      ? own
      : joinLines(withHeadingMarks(splitLines(own, ledger)), ledger, document.format !== 'pdf');
  const lines = (document.isOwn ? whole : withGroupedRows(whole)).filter((entry) => {
    const isLine = wholeText(entry).length <= MAX_LINE;
    if (!isLine) ledger.leave(wholeText(entry), entry.spot, 'no-place');
    return isLine;
  });
  return { lines, letters: lettersByBlock([...all, ...unseen]) };
}

/** A line without such a character is invisible. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;
