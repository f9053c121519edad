import { withEdits } from '../../notice/vocabulary/text-spans.ts';
import { fold } from './fold.ts';
import { lawReferences } from './law-references.ts';
import { outdatedIn } from './outdated-in.ts';
import type { OutdatedRow } from './outdated-row.ts';

/** Returns the rows unchanged. Throws if an example has another result than its row says: then the pattern is wrong. */
export function checkExamples(rows: readonly OutdatedRow[]): readonly OutdatedRow[] {
  for (const row of rows) {
    for (const { text, found, fixed } of row.bad) {
      const [only, ...more] = foundIn(row, text);
      if (only === undefined || more.length > 0 || only.found !== found || only.fixed !== fixed)
        throw new Error(`${row.rule} should find "${found}" in "${text}" and make it "${fixed}".`);
    }
    const wrong = row.good.find((text) => foundIn(row, text).length > 0);
    if (wrong !== undefined) throw new Error(`${row.rule} should find nothing in "${wrong}".`);
  }
  return rows;
}

/** Returns what a row finds in one text, and the text with the replacement. */
function foundIn(row: OutdatedRow, text: string): { found: string; fixed?: string }[] {
  const folded = fold(text);
  if (row.kind === 'words' && row.unless?.test(folded.text)) return [];
  const { references } = lawReferences(folded.text, undefined);
  return outdatedIn(row, { text, folded, references }).map(({ span, edits }) => ({
    found: text.slice(span.start, span.end),
    ...(edits.length > 0 ? { fixed: withEdits(text, edits) } : {}),
  }));
}
