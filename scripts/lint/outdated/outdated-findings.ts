import type { NoticeSource } from '../../notice/source.generated.ts';
import { type Span, withEdits } from '../../notice/vocabulary/text-spans.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';
import type { PrintedText } from '../printed-texts.ts';
import { fold } from './fold.ts';
import { type Law, lawReferences } from './law-references.ts';
import { knownNames, namesIn } from './names-to-leave.ts';
import { type Outdated, outdatedIn, type ReadText } from './outdated-in.ts';
import type { OutdatedRow } from './outdated-row.ts';
import { OUTDATED_WORDING } from './outdated-wording.ts';

/**
 * Returns what the table finds in the texts of a source. If two rows find the same words, or the same reference, the
 * earlier row counts. A reference and the law's name inside it are different findings. The names of companies are left as
 * they are.
 */
export function outdatedFindings(input: LintInput, date: string | undefined): Finding[] {
  const texts = readTexts(input);
  const known = knownNames(input.source);
  const rows = OUTDATED_WORDING.filter(
    (row) =>
      row.kind !== 'words' || !row.unless || !texts.some(({ folded }) => row.unless?.test(folded.text)),
  );
  return texts.flatMap((read) => {
    const names = namesIn(read.folded.text, known).map(({ start, end }) => read.folded.spanOf(start, end));
    const taken: (Span & Pick<OutdatedRow, 'kind'>)[] = [];
    return rows.flatMap((row) =>
      outdatedIn(row, read, date).flatMap(({ span, replacement, since, edits }) => {
        const isTaken = ({ kind, start, end }: (typeof taken)[number]) =>
          kind === row.kind && start < span.end && span.start < end;
        if (taken.some(isTaken) || names.some((name) => name.start <= span.start && span.end <= name.end))
          return [];
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

/**
 * Returns each text with its references, but for names. 「同法」 may mean a law that an earlier paragraph of the same passage
 * names, and an article without a law's name that of the title above.
 */
function readTexts({ source, texts }: LintInput): (PrintedText & ReadText)[] {
  let passage = '';
  let last: Law | undefined;
  const titles = titlesOf(source);
  return texts
    .filter(({ isName }) => !isName)
    .map((text) => {
      const folded = fold(text.text, text.isMarkdown);
      const before = text.passage === passage ? last : undefined;
      const title = titles.get(/^\/[^/]+\/\d+/u.exec(text.pointer)?.[0] ?? '');
      const { references, lastLaw } = lawReferences(folded.text, before, title);
      passage = text.passage;
      last = lastLaw;
      return { ...text, folded, references };
    });
}

/** Returns the folded titles of sections, joint uses and supplements by the pointers of these parts. */
function titlesOf({ sections, jointUses = [], supplements = [] }: NoticeSource): ReadonlyMap<string, string> {
  const lists = { sections, jointUses, supplements };
  return new Map(
    Object.entries(lists).flatMap(([list, parts]) =>
      parts.map(({ title }, index) => [`/${list}/${index}`, fold(title).text] as const),
    ),
  );
}
