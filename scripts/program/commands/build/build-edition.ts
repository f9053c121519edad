import { join } from 'node:path';
import type { DocumentKit } from '../../../edition/documents/document-kit.ts';
import { makeEdition } from '../../../edition/documents/make-edition.ts';
import { NOTHING_KEPT } from '../../../edition/kept-outputs.ts';
import { madeWith } from '../../../edition/made-with.ts';
import type { Edition } from '../../../edition/read-edition.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { editedFiles, foreignFiles } from '../../files/foreign-files.ts';
import { keptInFolder } from '../../files/kept-in-folder.ts';
import { WriteFailure } from '../../files/write-failure.ts';
import { writeRevision } from '../../files/write-revision.ts';
import { programVersions } from '../../installed/program-versions.ts';
import { bySeverity } from '../shared-options.ts';
import { PARTS } from './build-options.ts';
import type { BuildPlan } from './build-plan.ts';

/** What was written into the folder of one revision. */
export interface BuiltRevision {
  readonly society: string;
  readonly revision: string;
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** The files that this build made; the others were kept, or taken from the memory of the kit, if it has one. */
  readonly fresh: readonly string[];
  /** The former files of other parts (`--only`) that had to go, because another source or program had made them. */
  readonly missing: readonly string[];
}

/**
 * Makes the documents of one revision, then writes them. If there is an error, nothing is written. If there is a
 * predecessor, the comparison with it is made too.
 */
export async function buildEdition(
  edition: Edition,
  predecessor: Edition | undefined,
  kit: DocumentKit,
  { out, parts, isStrict }: BuildPlan,
): Promise<{ built?: BuiltRevision; problems: readonly Problem[] }> {
  const { path } = edition;
  const folder = join(out, path.society, path.revision);
  const versions = programVersions(kit.templatesHash);
  const isWhole = PARTS.every((part) => parts.has(part));
  const { kept, missing } = isWhole
    ? { kept: NOTHING_KEPT, missing: [] }
    : await keptInFolder(folder, { ...edition, versions, options: madeWith(kit), parts });
  const { files, fresh, problems } = await makeEdition(edition, predecessor, kit, {
    parts,
    versions,
    kept,
    judged: (found) => bySeverity(found, isStrict),
  });
  if (files.length === 0) return { problems };
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
  try {
    await writeRevision(folder, new Map(files.map((file) => [file.path, file.bytes])));
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    return { problems: [...problems, problem('output/unwritable', { path: error.path, code: error.code })] };
  }
  const bytes = files.reduce((sum, { bytes: { byteLength } }) => sum + byteLength, 0);
  return { built: { ...path, folder, files: files.length, bytes, fresh, missing }, problems };
}
