import { sha256Hex } from '../../platform/hashes.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { RuleId } from '../../problems/rules.ts';
import type { Part } from '../documents/document.ts';
import { type PublicationRecord, RECORD, SOURCE_COPY } from '../publish/publication-record.ts';
import type { FoundRevision, Origin } from './found-revision.ts';
import { placedIn, verifyRevision } from './verify-revision.ts';

const MANIFEST = 'manifest.json';
const ALL_PARTS: readonly Part[] = ['pdf', 'html', 'annexes', 'changes'];

/** What the record's hashes prove, whatever can be made again here. */
const HELD_BY_RECORD: ReadonlySet<RuleId> = new Set(['verify/out-of-date', 'verify/not-provable']);

/**
 * Holds a published edition against its record: each file must be there and have its hash, and no other file may. If
 * today's program is the one that made the edition, each document is also read back and must have the words of the source.
 * A later program is no fault: the record says what was published. `files` has all files of the folder, and `origin` is
 * made of the copy of the source.
 */
export async function verifyPublished(
  found: FoundRevision,
  record: PublicationRecord,
  origin: Origin | undefined,
  platform: Platform,
): Promise<Problem[]> {
  const { folder, files } = found;
  const listed = new Set([RECORD, ...record.files.map(({ path }) => path)]);
  const told = placedIn(folder, [
    ...record.files.flatMap(({ path, sha256 }) => {
      const bytes = files.get(path);
      if (!bytes) return problem('verify/missing-file', { path });
      return sha256Hex([bytes], platform) === sha256 ? [] : problem('verify/altered', { path });
    }),
    ...[...files.keys()]
      .filter((path) => !listed.has(path))
      .map((path) => problem('verify/stray-file', { path })),
  ]);
  const documents = new Map(files);
  for (const path of [RECORD, SOURCE_COPY, MANIFEST]) documents.delete(path);
  const more = await verifyRevision({ ...found, files: documents }, origin, platform, ALL_PARTS);
  const known = new Set(told.map(({ file }) => file));
  return [...told, ...more.filter(({ rule, file }) => !HELD_BY_RECORD.has(rule) && !known.has(file))];
}
