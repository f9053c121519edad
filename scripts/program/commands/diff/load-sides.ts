import { existsSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import type { Edition, LoadedEdition } from '../../../edition/read-edition.ts';
import { sourcePath } from '../../../notice/validate/reference-rule.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import { findSources } from '../../files/find-sources.ts';
import { type GitReference, gitReference, readGitFile } from '../../files/read-git-file.ts';
import { loadValidator } from '../../installed/load-validator.ts';
import type { Arguments, Shell } from '../command.ts';
import { editionOf, loadEditionAlone } from '../load-editions.ts';

/** The two revisions to compare; one that could not be loaded is absent. */
export interface Sides {
  readonly old?: Edition;
  readonly now?: Edition;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** A compared revision may lie in any folder, so its ids are not checked against its path. */
const ANYWHERE = { society: '', revision: '' };

/** Loads the two sides that the arguments name: files, revisions of a society, or files of a git commit. */
export async function loadSides(args: Arguments, shell: Shell): Promise<Sides> {
  const [first, second, extra] = args.paths;
  if (first === undefined) return missing('<old> <new>');
  if (extra !== undefined)
    return { problems: [problem('usage/unexpected-value', { value: extra })], texts: new Map() };
  const now = await loadSide(second ?? first, args, shell);
  const old =
    second === undefined ? await loadPredecessor(now, args, shell) : await loadSide(first, args, shell);
  return {
    ...(old.edition ? { old: old.edition } : {}),
    ...(now.edition ? { now: now.edition } : {}),
    problems: [...old.problems, ...now.problems],
    texts: new Map(
      [old, now].flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const])),
    ),
  };
}

function missing(argument: string): Sides {
  const example = 'diff 2025 2026 --society midori';
  return { problems: [problem('usage/missing-argument', { argument, example })], texts: new Map() };
}

/** If a file has this name, the name means that file, whatever else it could mean. */
async function loadSide(name: string, args: Arguments, shell: Shell): Promise<LoadedEdition> {
  if (existsSync(name)) return loadEditionAlone(name, ANYWHERE);
  const reference = gitReference(name);
  if (reference) return loadFromGit(name, reference, shell);
  if (/[\\/]|\.json$/u.test(name)) return loadEditionAlone(name, ANYWHERE);
  return loadRevision(name, args);
}

async function loadFromGit(name: string, reference: GitReference, shell: Shell): Promise<LoadedEdition> {
  const read = await readGitFile(name, reference, shell.environment);
  if (read.ok) return editionOf(name, read.value, await loadValidator(), ANYWHERE);
  return { file: name, problems: read.problems };
}

/** Loads a revision by its id: of the named society, or of the only society that has it. */
async function loadRevision(id: string, { options }: Arguments): Promise<LoadedEdition> {
  const folder = String(options.source ?? 'source');
  const { sources } = await findSources([folder]);
  const places = sources.map((file) => ({ file, ...sourcePath(resolve(file)) }));
  const of = places.filter(({ society }) => options.society === undefined || options.society === society);
  const found = of.filter(({ revision }) => revision === id);
  const [only, another] = found;
  if (only && !another) return loadEditionAlone(only.file);
  const existing = (found.length > 0 ? found : places)
    .map(({ society, revision }) => `${society} ${revision}`)
    .join('、');
  return {
    file: id,
    problems: [
      another
        ? problem('usage/which-society', { existing })
        : problem('usage/unknown-revision', { id, existing }),
    ],
  };
}

async function loadPredecessor(now: LoadedEdition, args: Arguments, shell: Shell): Promise<LoadedEdition> {
  const { file, edition } = now;
  if (!edition) return { file, problems: [] };
  const { predecessor, id } = edition.notice.content.revision;
  if (predecessor === undefined)
    return { file, problems: [problem('usage/no-predecessor', { id }, { file })] };
  const reference = existsSync(file) ? undefined : gitReference(file);
  const beside = reference
    ? `${reference.ref}:${posix.join(posix.dirname(reference.path), `${predecessor}.json`)}`
    : join(dirname(file), `${predecessor}.json`);
  return loadSide(beside, args, shell);
}
