import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../../edition/manifest.ts';
import { SOURCE_COPY } from '../../../edition/publish/publication-record.ts';
import type { Edition } from '../../../edition/read-edition.ts';
import type { Origin } from '../../../edition/verify/found-revision.ts';
import type { RevisionFolder } from '../../files/find-revisions.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { loadValidator } from '../../installed/load-validator.ts';
import { programVersions } from '../../installed/program-versions.ts';
import { editionOf, type Loaded, loadEditionAlone } from '../load-editions.ts';

/**
 * Returns what a published edition was made from: the copy of its source, and its predecessor as it was published or, if it
 * was not, as it is today. There is none if the copy cannot be read by this program.
 */
export async function publishedOrigin(
  { folder, files }: RevisionFolder,
  { society, revision }: Manifest,
  { sources, editions }: Loaded,
  shelf: KitShelf,
): Promise<Origin | undefined> {
  const sourceBytes = files.get(SOURCE_COPY);
  const today = sources.find(({ path }) => path.society === society && path.revision === revision);
  const { kit } = await shelf.kit(today && shelf.folderFor(today.file));
  if (!sourceBytes || !kit) return undefined;
  const path = { society, revision };
  const { edition } = editionOf(join(folder, SOURCE_COPY), sourceBytes, await loadValidator(), path);
  const predecessor = edition && (await formerOf(edition, dirname(folder), editions));
  return {
    sourceBytes,
    kit,
    versions: programVersions(kit.templatesHash),
    ...(edition ? { edition } : {}),
    ...(predecessor ? { predecessor } : {}),
  };
}

async function formerOf(
  { path: { society }, notice }: Edition,
  published: string,
  editions: Loaded['editions'],
): Promise<Edition | undefined> {
  const { predecessor } = notice.content.revision;
  if (predecessor === undefined) return undefined;
  const copy = join(published, predecessor, SOURCE_COPY);
  if (existsSync(copy)) return (await loadEditionAlone(copy, { society, revision: predecessor })).edition;
  return editions.find(({ path }) => path.society === society && path.revision === predecessor);
}
