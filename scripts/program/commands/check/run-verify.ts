import { existsSync } from 'node:fs';
import type { Manifest } from '../../../edition/manifest.ts';
import { type Origin, verifyRevision } from '../../../edition/verify/verify-revision.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { visible } from '../../../problems/visible-text.ts';
import { findRevisions, type RevisionFolder } from '../../files/find-revisions.ts';
import { manifestReader } from '../../files/output-readers.ts';
import { PUBLISHED } from '../../files/published-edition.ts';
import { systemCode } from '../../files/system-errors.ts';
import type { KitShelf } from '../../installed/load-kit.ts';
import { programVersions } from '../../installed/program-versions.ts';
import { nodePlatform } from '../../node-platform.ts';
import { kitShelf } from '../build/build-plan.ts';
import { loadPredecessors } from '../build/load-predecessors.ts';
import type { Arguments, Outcome, Shell } from '../command.ts';
import { howMany } from '../how-many.ts';
import { type Loaded, loadEditions } from '../load-editions.ts';
import { isPublished, publishedProblems } from './published-problems.ts';

/** The result for one revision. */
interface Verified {
  readonly folder: string;
  readonly files: number;
  readonly state: 'intact' | 'as-published' | 'altered' | 'out-of-date' | 'not-ours';
}

/** Runs `kenpo-notice verify`. */
export async function run(args: Arguments, shell: Shell): Promise<Outcome> {
  const { paths, options } = args;
  const found = await Promise.all((paths.length > 0 ? paths : usualPlaces()).map(revisionsAt));
  const problems = found.flatMap((one) => one.problems);
  const revisions = found.flatMap((one) => one.revisions);
  const shelf = kitShelf(args, shell);
  const loaded = await loadEditions({ paths: [String(options.source ?? 'source')], options: {} });
  const manifestOf = await manifestReader();
  const verified: Verified[] = [];
  for (const [index, revision] of revisions.entries()) {
    const { folder, files } = revision;
    shell.progress(`${index + 1}/${revisions.length} ${folder}`);
    const wrong = await problemsOf(revision, manifestOf(revision.manifest), loaded, shelf);
    problems.push(...wrong);
    verified.push({ folder, files: files.size, state: stateOf(wrong, isPublished(revision)) });
  }
  return { problems, texts: new Map(), summary: summaryOf(verified, shell), result: { verified } };
}

/** What was made and what was published, as far as they exist. */
function usualPlaces(): string[] {
  const places = ['dist', PUBLISHED].filter((path) => existsSync(path));
  return places.length > 0 ? places : ['dist'];
}

async function revisionsAt(
  path: string,
): Promise<{ revisions: readonly RevisionFolder[]; problems: Problem[] }> {
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
  loaded: Loaded,
  shelf: KitShelf,
): Promise<Problem[]> {
  const { folder, files } = revision;
  if (!manifest) return [problem('verify/not-ours', { path: folder }, { file: folder })];
  if (isPublished(revision)) return publishedProblems(revision, manifest, loaded, shelf);
  const { origin, problems } = await originOf(manifest, loaded, shelf);
  return [...problems, ...(await verifyRevision({ folder, manifest, files }, origin, nodePlatform))];
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

function stateOf(problems: readonly Problem[], isPublic: boolean): Verified['state'] {
  const rules = new Set(problems.map(({ rule }) => rule));
  // The source was altered, and not what was published.
  if (isPublic && [...rules].every((rule) => rule === 'published/changed')) return 'as-published';
  if (rules.has('verify/not-ours')) return 'not-ours';
  if ([...rules].every((rule) => rule === 'verify/out-of-date'))
    return rules.size === 0 ? 'intact' : 'out-of-date';
  return 'altered';
}

const STATES = {
  ja: {
    intact: '正本どおりです',
    'as-published': '公表したとおりです',
    altered: '書き換えられています',
    'out-of-date': '古くなっています',
    'not-ours': 'このプログラムが作ったものではありません',
  },
  en: {
    intact: 'as its source says',
    'as-published': 'as it was published',
    altered: 'altered',
    'out-of-date': 'out of date',
    'not-ours': 'not ours',
  },
} as const;

function summaryOf(verified: readonly Verified[], { language }: Shell): string[] {
  return verified.map(({ folder, files, state }) =>
    language === 'ja'
      ? `${visible(folder)}　${files}ファイル　${STATES.ja[state]}`
      : `${visible(folder)}  ${howMany(files, 'file')}  ${STATES.en[state]}`,
  );
}
