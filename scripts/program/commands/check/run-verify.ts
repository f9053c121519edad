import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Part } from '../../../edition/documents/document.ts';
import type { Manifest } from '../../../edition/manifest.ts';
import type { Origin } from '../../../edition/verify/found-revision.ts';
import { verifyRevision } from '../../../edition/verify/verify-revision.ts';
import { sourcePath } from '../../../notice/validate/reference-rule.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { Result } from '../../../problems/result.ts';
import { findRevisions, type RevisionFolder, readRevision } from '../../files/find-revisions.ts';
import { manifestReader } from '../../files/output-readers.ts';
import { PUBLISHED } from '../../files/published-edition.ts';
import { restoreBelow } from '../../files/restore-below.ts';
import { systemCode, systemRefusal } from '../../files/system-errors.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { programVersions } from '../../installed/program-versions.ts';
import { nodePlatform } from '../../node-platform.ts';
import { PARTS } from '../build/build-options.ts';
import { kitShelf } from '../build/build-plan.ts';
import { loadPredecessors } from '../build/load-predecessors.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { type Loaded, loadEditions } from '../load-editions.ts';
import { isPublished, publishedProblems } from './published-problems.ts';
import { stateOf, summaryOf, type Verified } from './verified-state.ts';

/** Runs `kenpo-notice verify`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { paths, options } = args;
  const places = paths.length > 0 ? paths : usualPlaces();
  // A revision that a killed run has set aside is beside its place.
  for (const place of places) await restoreBelow(existsSync(place) ? place : dirname(place));
  const found = await Promise.all(places.map(revisionsAt));
  const problems = found.flatMap((one) => one.problems);
  const revisions = found.flatMap((one) => one.revisions);
  const shelf = kitShelf(args, shell);
  const loaded = await loadEditions({ paths: [String(options.source ?? 'source')], options: {} });
  const manifestOf = await manifestReader();
  const context = { loaded, shelf, wanted: wantedParts(args) };
  const verified: Verified[] = [];
  // One after the other, because the files of thousands would not fit into memory.
  for (const [index, folder] of revisions.entries()) {
    shell.progress(`${index + 1}/${revisions.length} ${folder}`);
    const read = await revisionIn(folder);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const wrong = await problemsOf(read.value, manifestOf(read.value.manifest), context);
    problems.push(...wrong);
    const state = stateOf(wrong, isPublished(read.value));
    verified.push({ folder, files: read.value.files.size, state });
  }
  return { problems, texts: new Map(), summary: summaryOf(verified, shell), result: { verified } };
}

/** What was made and what was published, as far as they exist. */
function usualPlaces(): string[] {
  const places = ['dist', PUBLISHED].filter((path) => existsSync(path));
  return places.length > 0 ? places : ['dist'];
}

/** What revisions are held against. */
interface Context {
  readonly loaded: Loaded;
  readonly shelf: KitShelf;
  readonly wanted: readonly Part[];
}

function wantedParts({ options: { only } }: Arguments): readonly Part[] {
  return typeof only === 'string' ? PARTS.filter((part) => only.split(',').includes(part)) : PARTS;
}

async function revisionIn(folder: string): Promise<Result<RevisionFolder>> {
  try {
    return { ok: true, value: await readRevision(folder) };
  } catch (error) {
    return systemRefusal(folder, error);
  }
}

async function revisionsAt(path: string): Promise<{ revisions: readonly string[]; problems: Problem[] }> {
  try {
    const { revisions, strays, unfinished } = await findRevisions(path);
    if (revisions.length === 0 && unfinished.length === 0)
      return { revisions, problems: [problem('verify/not-ours', { path }, { file: path })] };
    return {
      revisions,
      problems: [
        ...strays.map((stray) => problem('verify/stray-file', { path: stray }, { file: stray })),
        ...unfinished.map((folder) => problem('verify/unfinished', { path: folder }, { file: folder })),
      ],
    };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { revisions: [], problems: [problem('verify/not-ours', { path }, { file: path })] };
    return { revisions: [], problems: [problem('source/unreadable', { path, code }, { file: path })] };
  }
}

async function problemsOf(
  revision: RevisionFolder,
  manifest: Manifest | undefined,
  { loaded, shelf, wanted }: Context,
): Promise<Problem[]> {
  const { folder } = revision;
  if (!manifest) return [problem('verify/not-ours', { path: folder }, { file: folder })];
  if (isPublished(revision)) return publishedProblems(revision, manifest, loaded, shelf);
  const { society, revision: id } = manifest;
  const place = sourcePath(resolve(folder));
  if (place.society !== society || place.revision !== id)
    return [problem('verify/place', { path: folder, society, revision: id }, { file: folder })];
  const { origin, problems } = await originOf(manifest, loaded, shelf);
  return [...problems, ...(await verifyRevision({ ...revision, manifest }, origin, nodePlatform, wanted))];
}

/** Returns the origin: what the revision should have been made from. There is none if its source no longer exists. */
async function originOf(
  { society, revision }: Manifest,
  { sources, editions }: Loaded,
  shelf: KitShelf,
): Promise<{ origin?: Origin; problems: readonly Problem[] }> {
  const source = sources.find(({ path }) => path.society === society && path.revision === revision);
  if (!source?.bytes) return { problems: [] };
  const { kit, problems } = await shelf.kit(shelf.folderFor(source.file));
  if (!kit) return { problems };
  const edition = editions.find(({ file }) => file === source.file);
  const former = edition && (await loadPredecessors([edition])).of.get(edition);
  const versions = programVersions(kit.templatesHash);
  return {
    origin: {
      sourceBytes: source.bytes,
      kit,
      versions,
      ...(edition ? { edition } : {}),
      ...(former ? { predecessor: former } : {}),
    },
    problems,
  };
}
