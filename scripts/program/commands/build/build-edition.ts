import { join } from 'node:path';
import type { PrintedNotice } from '../../../compare/table/prepared-comparison.ts';
import type { DocumentKit } from '../../../edition/documents/document-kit.ts';
import type { ChangesFile } from '../../../edition/documents/make-changes.ts';
import { makeDocuments } from '../../../edition/documents/make-documents.ts';
import { namedOthers } from '../../../edition/documents/named-others.ts';
import { inputOf, manifestOf } from '../../../edition/manifest.ts';
import { hasError, type Problem, problem } from '../../../problems/problem.ts';
import { editedFiles, foreignFiles } from '../../files/foreign-files.ts';
import { WriteFailure } from '../../files/write-failure.ts';
import { writeRevision } from '../../files/write-revision.ts';
import { programVersions } from '../../installed/program-versions.ts';
import type { Edition } from '../load-editions.ts';
import { bySeverity } from '../shared-options.ts';
import type { BuildPlan } from './build-plan.ts';

/** What was written into the folder of one revision. */
export interface BuiltRevision {
  readonly society: string;
  readonly revision: string;
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** The files that this build made; the others were taken from the memory of the kit, if it has one. */
  readonly fresh: readonly string[];
}

/**
 * Makes the documents of one revision, then writes them. If there is an error, nothing is written. If there is a
 * predecessor, the comparison with it is made too.
 */
export async function buildEdition(
  { path, bytes: sourceBytes, document, notice }: Edition,
  predecessor: Edition | undefined,
  kit: DocumentKit,
  { out, parts, isStrict }: BuildPlan,
): Promise<{ built?: BuiltRevision; problems: Problem[] }> {
  const made = await makeDocuments(notice, document, kit, parts);
  const problems = [...bySeverity([...made.problems, ...namedOthers(notice, document)], isStrict)];
  if (hasError(problems)) return { problems };
  const { printed } = made;
  const since =
    predecessor && printed
      ? await changesSince(predecessor, { notice, document, tree: printed }, kit)
      : NO_CHANGES;
  if (since.problems.length > 0) return { problems: [...problems, ...since.problems] };
  const changes = since.files;
  const folder = join(out, path.society, path.revision);
  const foreign = foreignFiles(folder);
  if (foreign.length > 0) {
    const kept = foreign.map((path) => problem('output/foreign-file', { path: join(folder, path) }));
    return { problems: [...problems, ...kept] };
  }
  const edited = editedFiles(folder);
  if (edited.length > 0) {
    const kept = edited.map((path) => problem('output/edited-file', { path: join(folder, path) }));
    return { problems: [...problems, ...kept] };
  }
  const inputs = [
    inputOf(notice, sourceBytes),
    ...(predecessor ? [inputOf(predecessor.notice, predecessor.bytes)] : []),
  ];
  const documents = [...made.files, ...changes];
  const manifest = manifestOf(notice, inputs, documents, programVersions(kit.templatesHash), kit.platform);
  const files = new Map([...documents, manifest].map((file) => [file.path, file.bytes]));
  try {
    await writeRevision(folder, files);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    return { problems: [...problems, problem('output/unwritable', { path: error.path, code: error.code })] };
  }
  const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    built: {
      ...path,
      folder,
      files: files.size,
      bytes,
      fresh: [...made.fresh, ...changes.filter(({ isFresh }) => isFresh).map(({ path: file }) => file)],
    },
    problems,
  };
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
  const { prepareComparison } = await import('../../../edition/documents/prepare-comparison.ts');
  const { prepared, problems: found } = prepareComparison(former.notice, now, kit);
  if (!prepared) return { files: [], problems: found };
  const { comparisonProblems } = await import('../../../edition/documents/comparison-problems.ts');
  const sources = { old: former.document, now: now.document };
  const problems = comparisonProblems(prepared, sources, kit.faces);
  if (problems.length > 0) return { files: [], problems };
  const { makeChanges } = await import('../../../edition/documents/make-changes.ts');
  return { files: await makeChanges(prepared, kit), problems };
}
