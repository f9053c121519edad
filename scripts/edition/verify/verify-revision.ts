import type { Notice } from '../../notice/notice.ts';
import type { SourceDocument } from '../../notice/source/source-document.ts';
import { sha256Hex } from '../../platform/hashes.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { OutOfDate } from '../../problems/rules.ts';
import type { DocumentKit } from '../documents/document-kit.ts';
import { fillDocuments, publicTree } from '../documents/fill-documents.ts';
import { makeChanges } from '../documents/make-changes.ts';
import { prepareComparison } from '../documents/prepare-comparison.ts';
import type { Manifest, ProgramVersions } from '../manifest.ts';
import { isHashOfSource } from '../source-hash.ts';
import { changesMismatch } from './changes-proofs.ts';
import { PROOFS } from './proofs.ts';
import { structureProblems } from './structure-problems.ts';

/** A revision's folder as it was found: its manifest, and the bytes of every other file by path. */
export interface FoundRevision {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What the folder should have been made from, in the state of today. */
export interface Origin {
  readonly sourceBytes: Uint8Array;
  /** The source as it was read, and the notice that it is. Absent if the source has an error today. */
  readonly edition?: { readonly document: SourceDocument; readonly notice: Notice };
  /** The predecessor that the notice names, if it exists and is valid. */
  readonly predecessor?: { readonly bytes: Uint8Array; readonly notice: Notice };
  readonly kit: DocumentKit;
  readonly versions: ProgramVersions;
}

/**
 * Proves from the bytes that a folder is what its source makes. Each file must exist and have the hash of the manifest.
 * If source, templates and program are still the same, each file is also read back and must have the words of the
 * source in order. (Hashes alone would prove only that file and manifest agree.) An edition that was made in a browser is
 * also made once more, and must have the same bytes. Returns the problems.
 */
export async function verifyRevision(
  { folder, manifest, files }: FoundRevision,
  origin: Origin | undefined,
  platform: Platform,
): Promise<Problem[]> {
  const causes = origin ? changedSince(manifest, origin, platform) : ['source-missing' as const];
  const problems = [
    ...hashProblems(manifest, files, platform),
    ...causes.map((cause) => problem('verify/out-of-date', { path: folder, cause }, { file: folder })),
  ];
  if (!origin?.edition || causes.length > 0) return placedIn(folder, problems);
  const known = { ...origin, ...origin.edition };
  problems.push(...(await wordProblems(files, known)));
  if ('browser' in manifest.versions)
    problems.push(...untold(await structureProblems(files, known), problems));
  return placedIn(folder, problems);
}

/** Returns the problems of files about which nothing was told yet. */
function untold(more: readonly Problem[], told: readonly Problem[]): Problem[] {
  const paths = new Set(told.map(pathOf));
  return more.filter((found) => !paths.has(pathOf(found)));
}

function pathOf({ params }: Problem): string | undefined {
  return 'path' in params ? String(params.path) : undefined;
}

function hashProblems({ outputs }: Manifest, files: FoundRevision['files'], platform: Platform): Problem[] {
  const listed = new Set(outputs.map(({ path }) => path));
  const wrong = outputs.flatMap(({ path, sha256 }) => {
    const bytes = files.get(path);
    if (!bytes) return problem('verify/missing-file', { path });
    return sha256Hex([bytes], platform) === sha256 ? [] : problem('verify/altered', { path });
  });
  const stray = [...files.keys()].filter((path) => !listed.has(path));
  return [...wrong, ...stray.map((path) => problem('verify/stray-file', { path }))];
}

/**
 * Node, zlib, ICU, a browser and its deflate are not compared: they may change the bytes of a new build, but not the
 * words in them.
 */
function changedSince(
  { inputs, versions: then }: Manifest,
  { sourceBytes, edition, predecessor, versions: now }: Origin,
  platform: Platform,
): OutOfDate[] {
  if (!isHashOfSource(inputs[0]?.sha256, sourceBytes, platform)) return ['source'];
  if (!edition) return ['source-invalid'];
  const former = inputs[1]?.sha256;
  const isFormer = predecessor && isHashOfSource(former, predecessor.bytes, platform);
  if (former !== undefined && !isFormer) return ['predecessor'];
  const causes: OutOfDate[] = then.templates === now.templates ? [] : ['templates'];
  const parts = ({ program, schema, pdfmake, fonts }: ProgramVersions) =>
    JSON.stringify([program, schema, pdfmake, fonts]);
  return parts(then) === parts(now) ? causes : [...causes, 'program'];
}

async function wordProblems(
  files: FoundRevision['files'],
  { notice, kit, predecessor }: Origin & { readonly notice: Notice },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const planned = new Set<string>();
  const { documents } = fillDocuments(notice, kit);
  for (const { document, files: plans } of documents) {
    for (const { path, format } of plans) {
      planned.add(path);
      const bytes = files.get(path);
      const mismatch = bytes && (await PROOFS[format](bytes, document, kit));
      if (mismatch) problems.push(problem('verify/words', { path, ...mismatch }));
    }
  }
  const tree = publicTree(documents);
  const since =
    predecessor && tree ? prepareComparison(predecessor.notice, { notice, tree }, kit) : undefined;
  problems.push(...(since?.problems ?? []));
  const changes = since?.prepared ? await makeChanges(since.prepared, kit) : [];
  for (const { path, format, bytes: expected } of changes) {
    planned.add(path);
    const bytes = files.get(path);
    const mismatch = bytes && (await changesMismatch(format, bytes, { notice, expected }));
    if (mismatch) problems.push(problem('verify/words', { path, ...mismatch }));
  }
  const unplanned = [...files.keys()].filter((path) => !planned.has(path));
  return [...problems, ...unplanned.map((path) => problem('verify/stray-file', { path }))];
}

/** Returns the problems of files of a folder with their places. */
export function placedIn(folder: string, problems: readonly Problem[]): Problem[] {
  return problems.map((found) => {
    const path = 'path' in found.params && found.params.path !== folder ? `/${found.params.path}` : '';
    return { ...found, file: `${folder}${path}` };
  });
}
