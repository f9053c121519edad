import { join } from 'node:path';
import type { DocumentKit } from '../documents/document-kit.ts';
import { makeDocuments } from '../documents/make-documents.ts';
import { namedOthers } from '../documents/named-others.ts';
import { foreignFiles } from '../files/foreign-files.ts';
import { programVersions } from '../files/program-versions.ts';
import { WriteFailure } from '../files/write-failure.ts';
import { writeRevision } from '../files/write-revision.ts';
import { manifestOf } from '../manifest/manifest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { BuildPlan } from './build-options.ts';
import type { Edition } from './load-editions.ts';

/** What one revision's folder got. */
export interface BuiltRevision {
  readonly society: string;
  readonly revision: string;
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** The files that this build made anew, where the kit remembers former ones. */
  readonly fresh: readonly string[];
}

/** Makes, then writes: nothing is written of a revision that has an error. */
export async function buildEdition(
  { path, bytes: sourceBytes, document, notice }: Edition,
  kit: DocumentKit,
  { out, parts }: BuildPlan,
): Promise<{ built?: BuiltRevision; problems: Problem[] }> {
  const made = await makeDocuments(notice, document, kit, parts);
  const problems = [...made.problems, ...namedOthers(notice, document)];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const folder = join(out, path.society, path.revision);
  const foreign = await foreignFiles(folder);
  if (foreign.length > 0) {
    const kept = foreign.map((path) => problem('output/foreign-file', { path: join(folder, path) }));
    return { problems: [...problems, ...kept] };
  }
  const manifest = manifestOf(notice, sourceBytes, made.files, await programVersions(kit.templatesHash));
  const files = new Map([...made.files, manifest].map((file) => [file.path, file.bytes]));
  try {
    await writeRevision(folder, files);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    return { problems: [...problems, problem('output/unwritable', { path: error.path, code: error.code })] };
  }
  const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { built: { ...path, folder, files: files.size, bytes, fresh: made.fresh }, problems };
}
