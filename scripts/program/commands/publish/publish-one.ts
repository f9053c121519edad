import type { DocumentKit } from '../../../edition/documents/document-kit.ts';
import type { Publication } from '../../../edition/publish/publication-record.ts';
import { publishEdition } from '../../../edition/publish/publish-edition.ts';
import type { Edition } from '../../../edition/read-edition.ts';
import { hasError, type Problem, problem } from '../../../problems/problem.ts';
import { publishedFolder } from '../../files/published-edition.ts';
import { WriteFailure } from '../../files/write-failure.ts';
import { writeNewRevision } from '../../files/write-revision.ts';
import { programVersions } from '../../installed/program-versions.ts';
import type { BuiltRevision } from '../build/build-edition.ts';
import type { BuildPlan } from '../build/build-plan.ts';
import { bySeverity } from '../shared-options.ts';

/** Makes the documents of one revision and writes them as published, or writes nothing. What is there is never replaced. */
export async function publishOne(
  edition: Edition,
  predecessor: Edition | undefined,
  kit: DocumentKit,
  { parts, isStrict, publication }: BuildPlan & { readonly publication: Publication },
): Promise<{ built?: BuiltRevision; problems: readonly Problem[] }> {
  const { files, fresh, problems } = await publishEdition(edition, predecessor, kit, {
    parts,
    versions: programVersions(kit.templatesHash),
    judged: (found) => bySeverity(found, isStrict),
    publication,
  });
  if (hasError(problems)) return { problems };
  const folder = publishedFolder(edition.file, edition.path);
  try {
    await writeNewRevision(folder, new Map(files.map(({ path, bytes }) => [path, bytes])));
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const { path, code } = error;
    const refusal =
      code === 'EEXIST' ? problem('output/exists', { path }) : problem('output/unwritable', { path, code });
    return { problems: [...problems, refusal] };
  }
  const bytes = files.reduce((sum, { bytes: { byteLength } }) => sum + byteLength, 0);
  return { built: { ...edition.path, folder, files: files.length, bytes, fresh, missing: [] }, problems };
}
