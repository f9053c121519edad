import { type Span, withEdits } from '../../notice/vocabulary/text-spans.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import type { PrintedText } from '../printed-texts.ts';
import { fold } from './fold.ts';
import { type Law, lawReferences } from './law-references.ts';
import { type Outdated, outdatedIn, type ReadText } from './outdated-in.ts';
import type { OutdatedRow } from './outdated-row.ts';
import { OUTDATED_WORDING } from './outdated-wording.ts';

/**
 * Returns what the table finds in the texts of a source. If two rows find the same words, or the same reference, the
 * earlier row counts. A reference and the law's name inside it are different findings.
 */
export function outdatedFindings(input: LintInput, date: string | undefined): Finding[] {
  const texts = readTexts(input.texts);
  const rows = OUTDATED_WORDING.filter(
    (row) =>
      row.kind !== 'words' || !row.unless || !texts.some(({ folded }) => row.unless?.test(folded.text)),
  );
  return texts.flatMap((read) => {
    const taken: (Span & Pick<OutdatedRow, 'kind'>)[] = [];
    return rows.flatMap((row) =>
      outdatedIn(row, read, date).flatMap(({ span, replacement, since, edits }) => {
        const isTaken = ({ kind, start, end }: (typeof taken)[number]) =>
          kind === row.kind && start < span.end && span.start < end;
        if (taken.some(isTaken)) return [];
        taken.push({ kind: row.kind, ...span });
        const { pointer, text } = read;
        const found = text.slice(span.start, span.end);
        const params = { found, replacement, basis: row.basis, ...(since ? { since } : {}) };
        return {
          ...finding(input, row.rule, params, { pointer, words: span }),
          ...(since ? { since } : {}),
          ...(edits.length > 0
            ? { renaming: { edits, before: found, after: renamed(found, span, edits) } }
            : {}),
        };
      }),
    );
  });
}

function renamed(found: string, { start: from }: Span, edits: Outdated['edits']): string {
  const within = edits.map(({ start, end, text }) => ({ start: start - from, end: end - from, text }));
  return withEdits(found, within);
}

/** Returns each text with its references. 「同法」 may mean a law that an earlier paragraph of the same passage names. */
function readTexts(texts: readonly PrintedText[]): (PrintedText & ReadText)[] {
  let passage = '';
  let last: Law | undefined;
  return texts.map((text) => {
    const folded = fold(text.text, text.isMarkdown);
    const { references, lastLaw } = lawReferences(folded.text, text.passage === passage ? last : undefined);
    passage = text.passage;
    last = lastLaw;
    return { ...text, folded, references };
  });
}
