import { at } from '../../notice/validate/place.ts';
import { hasError, problem } from '../../problems/problem.ts';
import type { DocumentKit } from '../documents/document-kit.ts';
import { type EditionPlan, type MadeEdition, makeEdition } from '../documents/make-edition.ts';
import type { Edition } from '../read-edition.ts';
import { type Publication, recordFile, SOURCE_COPY } from './publication-record.ts';

/**
 * Returns all files of an edition as it is published: its documents, manifest.json, a copy of its source, and record.json
 * as the last. A draft cannot be published. If there is an error, there are no files.
 */
export async function publishEdition(
  edition: Edition,
  predecessor: Edition | undefined,
  kit: DocumentKit,
  plan: EditionPlan & { readonly publication: Publication },
): Promise<MadeEdition> {
  const { notice, document, bytes } = edition;
  if (notice.content.revision.status === 'draft') {
    const problems = [problem('publish/draft', {}, at(document, '/revision/status'))];
    return { files: [], fresh: [], problems };
  }
  const made = await makeEdition(edition, predecessor, kit, plan);
  if (hasError(made.problems)) return made;
  const files = [...made.files, { path: SOURCE_COPY, bytes }];
  const { publication: published, versions } = plan;
  const record = recordFile(notice, bytes, files, { published, versions }, kit.platform);
  return { ...made, files: [...files, record] };
}
