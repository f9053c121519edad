import type { PrintedNotice } from '../../compare/table/prepared-comparison.ts';
import { hasError, type Problem } from '../../problems/problem.ts';
import { type KeptOutputs, keptChanges, NOTHING_KEPT } from '../kept-outputs.ts';
import { madeWith, mergedOptions } from '../made-with.ts';
import { inputOf, manifestOf, type ProgramVersions } from '../manifest.ts';
import type { Edition } from '../read-edition.ts';
import type { OutputFile, Part } from './document.ts';
import type { DocumentKit } from './document-kit.ts';
import type { ChangesFile } from './make-changes.ts';
import { makeDocuments } from './make-documents.ts';
import { namedOthers } from './named-others.ts';

/** What is made of an edition. */
export interface EditionPlan {
  readonly parts: ReadonlySet<Part>;
  /** Everything that affects the bytes, for the manifest. */
  readonly versions: ProgramVersions;
  /** The files of the other parts, if they stay. */
  readonly kept?: KeptOutputs;
  /** Returns the problems with the severities that count: `--strict` makes errors of warnings. */
  readonly judged?: (problems: readonly Problem[]) => readonly Problem[];
}

/** The files of an edition, with manifest.json last, and what was found. If there is an error, there are no files. */
export interface MadeEdition {
  readonly files: readonly OutputFile[];
  /** The paths of the files that were made now and not taken from the kit's memory. */
  readonly fresh: readonly string[];
  readonly problems: readonly Problem[];
}

/** Makes all files of an edition. If there is a predecessor, the comparison with it is made too. */
export async function makeEdition(
  { bytes, document, notice }: Edition,
  predecessor: Edition | undefined,
  kit: DocumentKit,
  { parts, versions, kept = NOTHING_KEPT, judged = (problems) => problems }: EditionPlan,
): Promise<MadeEdition> {
  const made = await makeDocuments(notice, document, kit, parts, kept.files);
  const problems = judged([...made.problems, ...namedOthers(notice, document)]);
  if (hasError(problems)) return refused(problems);
  const { printed } = made;
  const since =
    predecessor && printed
      ? await changesSince(predecessor, { notice, document, tree: printed }, kit)
      : NO_CHANGES;
  if (since.problems.length > 0) return refused([...problems, ...since.problems]);
  const inputs = [
    inputOf(notice, bytes),
    ...(predecessor ? [inputOf(predecessor.notice, predecessor.bytes)] : []),
  ];
  const comparison = parts.has('changes') ? since.files : keptChanges(kept);
  const documents = [...made.files, ...comparison];
  const formerInput = parts.has('changes') || comparison.length === 0 ? [] : kept.predecessor;
  const options = mergedOptions(madeWith(kit), kept.options, parts);
  const listed = { inputs, formerInput, files: documents, options };
  const manifest = manifestOf(notice, listed, versions, kit.platform);
  const fresh = [...made.fresh, ...since.files.filter(({ isFresh }) => isFresh).map(({ path }) => path)];
  return { files: [...documents, manifest], fresh, problems };
}

function refused(problems: readonly Problem[]): MadeEdition {
  return { files: [], fresh: [], problems };
}

interface Changes {
  readonly files: readonly ChangesFile[];
  readonly problems: readonly Problem[];
}

const NO_CHANGES: Changes = { files: [], problems: [] };

/** The comparison is loaded only if it is needed: it is much code, and most drafts have no predecessor. */
async function changesSince(
  former: Edition,
  now: PrintedNotice & Pick<Edition, 'document'>,
  kit: DocumentKit,
): Promise<Changes> {
  const { prepareComparison } = await import('./prepare-comparison.ts');
  const { prepared, problems: found } = prepareComparison(former.notice, now, kit);
  if (!prepared) return { files: [], problems: found };
  const { comparisonProblems } = await import('./comparison-problems.ts');
  const sources = { old: former.document, now: now.document };
  const problems = comparisonProblems(prepared, sources, kit.faces);
  if (problems.length > 0) return { files: [], problems };
  const { makeChanges } = await import('./make-changes.ts');
  return { files: await makeChanges(prepared, kit), problems };
}
