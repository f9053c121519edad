import { join, resolve } from 'node:path';
import type { Manifest } from '../../../edition/manifest.ts';
import { isAsPublished, RECORD, SOURCE_COPY } from '../../../edition/publish/publication-record.ts';
import { verifyPublished } from '../../../edition/verify/verify-published.ts';
import { sourcePath } from '../../../notice/validate/reference-rule.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { RevisionFolder } from '../../files/find-revisions.ts';
import { recordReader } from '../../files/output-readers.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { nodePlatform } from '../../node-platform.ts';
import type { Loaded } from '../load-editions.ts';
import { publishedOrigin } from './published-origin.ts';

/** Whether a folder has what only `publish` writes. */
export function isPublished({ files }: RevisionFolder): boolean {
  return files.has(RECORD) || files.has(SOURCE_COPY);
}

/** Returns what is wrong in the folder of a published edition, and whether its source is another today. */
export async function publishedProblems(
  revision: RevisionFolder,
  manifest: Manifest,
  loaded: Loaded,
  shelf: KitShelf,
): Promise<Problem[]> {
  const { folder, files } = revision;
  const { society, revision: id } = manifest;
  const bytes = files.get(RECORD);
  const record = bytes && (await recordReader())(bytes);
  const place = sourcePath(resolve(folder));
  const isOfThis = [record, place].every((one) => one?.society === society && one.revision === id);
  if (!record || !isOfThis)
    return [problem('published/record', { path: join(folder, RECORD) }, { file: folder })];
  const today = loaded.sources.find(({ path }) => path.society === society && path.revision === id);
  const changed = today?.bytes && !isAsPublished(record, today.bytes, nodePlatform);
  const origin = await publishedOrigin(revision, manifest, loaded, shelf);
  const all = new Map([...files, ['manifest.json', revision.manifest]]);
  return [
    ...(changed
      ? [problem('published/changed', { folder, society, revision: id }, { file: today.file })]
      : []),
    ...(await verifyPublished({ ...revision, manifest, files: all }, record, origin, nodePlatform)),
  ];
}
