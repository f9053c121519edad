import type { Notice } from '../../notice/notice.ts';
import { utf8 } from '../../platform/bytes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OutputFile } from '../documents/document.ts';
import { inputOf, type ManifestEntry, manifestEntry, type ProgramVersions } from '../manifest.ts';
import { isHashOfSource } from '../source-hash.ts';

/** The record of a published edition, inside its folder. */
export const RECORD = 'record.json';

/** The copy of the source, byte for byte, inside the folder of a published edition. */
export const SOURCE_COPY = 'source.json';

/** What a person says of a publication. None of it is guessed. */
export interface Publication {
  /** The day, `2026-04-01`, or the month. */
  readonly date: string;
  readonly by: string;
  /** Where it was published, such as the society's website. */
  readonly places: readonly string[];
}

/** The content of record.json, as `schema/record.schema.json` describes it. */
export interface PublicationRecord {
  readonly society: string;
  readonly revision: string;
  readonly published: Publication;
  /** The source as manifests count it: how its lines end does not matter. */
  readonly source: ManifestEntry;
  /** Every other file of the folder. */
  readonly files: readonly ManifestEntry[];
  readonly versions: ProgramVersions;
}

/** Returns record.json for the files of a published edition. */
export function recordFile(
  notice: Notice,
  source: Uint8Array,
  files: readonly OutputFile[],
  { published, versions }: Pick<PublicationRecord, 'published' | 'versions'>,
  platform: Platform,
): OutputFile {
  const { society, revision } = notice.content;
  const record: PublicationRecord = {
    society: society.id,
    revision: revision.id,
    published,
    source: manifestEntry(inputOf(notice, source), platform),
    files: files.map((file) => manifestEntry(file, platform)),
    versions,
  };
  return { path: RECORD, bytes: utf8(`${JSON.stringify(record, null, 2)}\n`) };
}

/** Whether a source is the one that was published. */
export function isAsPublished({ source }: PublicationRecord, bytes: Uint8Array, platform: Platform): boolean {
  return isHashOfSource(source.sha256, bytes, platform);
}
