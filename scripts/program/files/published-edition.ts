import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isAsPublished, type PublicationRecord, RECORD } from '../../edition/publish/publication-record.ts';
import type { SourcePath } from '../../notice/validate/reference-rule.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { nodePlatform } from '../node-platform.ts';
import { recordReader } from './output-readers.ts';
import { systemCode } from './system-errors.ts';

/** A published edition as its folder has it. */
export interface PublishedEdition {
  readonly folder: string;
  /** Absent if the record is missing or damaged: then nobody knows what was published, and nothing is written. */
  readonly record?: PublicationRecord;
}

/** The folder of published editions, beside the folder of sources. */
export const PUBLISHED = 'published';

/** Returns the folder for the published edition of a source: `published/<society>/<revision>` beside `source/`. */
export function publishedFolder(file: string, { society, revision }: SourcePath): string {
  return join(dirname(file), '..', '..', PUBLISHED, society, revision);
}

/**
 * Returns the published edition of a source, which need not exist; undefined if it was not published. If links lead to the
 * source, the folder beside the file itself counts too.
 */
export async function publishedEdition(
  file: string,
  path: SourcePath,
): Promise<PublishedEdition | undefined> {
  const folder = publishedFolders(file, path).find(isThere);
  if (folder === undefined) return undefined;
  const bytes = bytesOf(join(folder, RECORD));
  const record = bytes && (await recordReader())(bytes);
  const isOfThis = record?.society === path.society && record.revision === path.revision;
  return { folder, ...(record && isOfThis ? { record } : {}) };
}

/** Returns the problem of a published edition whose source is another now, or whose record cannot be read. */
export function problemOfPublished(
  { folder, record }: PublishedEdition,
  { file, path, bytes }: { readonly file: string; readonly path: SourcePath; readonly bytes: Uint8Array },
): Problem | undefined {
  if (!record) return problem('published/record', { path: join(folder, RECORD) }, { file });
  return isAsPublished(record, bytes, nodePlatform)
    ? undefined
    : problem('published/changed', { folder, ...path }, { file });
}

/** Returns the problem of writing over the source of a published edition; undefined if it was not published. */
export async function frozenProblem(file: string, path: SourcePath): Promise<Problem | undefined> {
  const published = await publishedEdition(file, path);
  return published && problem('published/frozen', { folder: published.folder }, { file });
}

function publishedFolders(file: string, path: SourcePath): string[] {
  const beside = publishedFolder(file, path);
  const itself = existsSync(file) ? realpathSync(file) : resolve(file);
  const besideItself = publishedFolder(itself, path);
  return resolve(beside) === besideItself ? [beside] : [beside, relative('', besideItself)];
}

/** Whether a folder has anything in it. What cannot be looked into may be a published edition. */
function isThere(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
  }
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
