import { sha256Hex } from '../../platform/hashes.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { OutOfDate } from '../../problems/rules.ts';
import type { Part } from '../documents/document.ts';
import type { Manifest, ProgramVersions } from '../manifest.ts';
import { isHashOfSource } from '../source-hash.ts';
import { contentProblems } from './content-problems.ts';
import type { FoundRevision, Origin } from './found-revision.ts';

/**
 * Proves from the bytes that a folder is what its source makes. Each file must exist and have the hash of the manifest. If
 * source, templates and program are still the same, all files are also made once more and must have the same bytes, as
 * the manifest must have the same fields. (Hashes alone would prove only that file and manifest agree.) `wanted` are the
 * parts that must be there. Returns the problems.
 */
export async function verifyRevision(
  found: FoundRevision,
  origin: Origin | undefined,
  platform: Platform,
  wanted: readonly Part[],
): Promise<Problem[]> {
  const { folder, manifest, odd } = found;
  const causes = origin ? changedSince(manifest, origin, platform) : ['source-missing' as const];
  const problems = [
    ...odd.map((path) => problem('verify/not-plain', { path })),
    ...hashProblems(found, platform),
    ...causes.map((cause) => problem('verify/out-of-date', { path: folder, cause }, { file: folder })),
  ];
  if (!origin?.edition || causes.length > 0) return placedIn(folder, problems);
  const known = { ...origin, edition: origin.edition };
  const more = await contentProblems(found, known, platform, wanted);
  return placedIn(folder, [...problems, ...untold(more, problems)]);
}

/** Returns the problems without those of files about which the same or something as clear was told. Words are always told. */
function untold(more: readonly Problem[], told: readonly Problem[]): Problem[] {
  const paths = new Set(told.map(pathOf));
  return more.filter((found) => found.rule === 'verify/words' || !paths.has(pathOf(found)));
}

function pathOf({ params }: Problem): string | undefined {
  return 'path' in params ? String(params.path) : undefined;
}

function hashProblems({ manifest: { outputs }, files, odd }: FoundRevision, platform: Platform): Problem[] {
  const listed = new Set(outputs.map(({ path }) => path));
  const wrong = outputs.flatMap(({ path, sha256 }) => {
    const bytes = files.get(path);
    if (!bytes) return odd.includes(path) ? [] : problem('verify/missing-file', { path });
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

/** Returns the problems of files of a folder with their places. */
export function placedIn(folder: string, problems: readonly Problem[]): Problem[] {
  return problems.map((found) => {
    const path = 'path' in found.params && found.params.path !== folder ? `/${found.params.path}` : '';
    return { ...found, file: `${folder}${path}` };
  });
}
