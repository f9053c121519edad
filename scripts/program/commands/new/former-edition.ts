import type { Edition } from '../../../edition/read-edition.ts';
import { editionBefore, inOrder, type NamedEdition } from '../../../notice/edition-names.ts';
import type { SourcePath } from '../../../notice/validate/reference-rule.ts';
import { hasError, problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import type { Loaded } from '../load-editions.ts';

/**
 * Returns the edition that `--from` names, or the one before the new one; undefined if the society has none yet. One with
 * an error is refused, and so is a published one that was changed since.
 */
export function formerEdition(
  { society, revision }: SourcePath,
  from: string | true | undefined,
  loaded: Loaded,
): Result<Edition | undefined> {
  const asked = from ?? editionBefore(revision, namedEditions(society, loaded))?.id;
  return asked === undefined ? { ok: true, value: undefined } : editionNamed(society, String(asked), loaded);
}

/** Returns the edition that `--from` names, or the society's last approved one, to be corrected. A draft is refused. */
export function editionToCorrect(
  society: string,
  from: string | true | undefined,
  loaded: Loaded,
): Result<Edition> {
  const approved = namedEditions(society, loaded).filter(
    ({ id }) => statusOf(society, id, loaded) !== 'draft',
  );
  const asked = String(from ?? inOrder(approved).at(-1)?.id ?? '');
  const found = editionNamed(society, asked, loaded);
  if (!found.ok || found.value.notice.content.revision.status !== 'draft') return found;
  return refused(problem('usage/not-approved', { revision: asked }));
}

/** Returns a society's editions with what their order is known from. A source that is not valid has only its name. */
export function namedEditions(society: string, { sources, editions }: Loaded): NamedEdition[] {
  const predecessors = new Map(
    editions.map(({ file, notice }) => [file, notice.content.revision.predecessor] as const),
  );
  return sources
    .filter(({ path }) => path.society === society)
    .map(({ file, path }) => ({ id: path.revision, predecessor: predecessors.get(file) }));
}

/** Returns the names of all editions, for a person to choose from. */
export function existingIn({ sources }: Pick<Loaded, 'sources'>): string {
  return sources.map(({ path }) => `${path.society} ${path.revision}`).join('、');
}

function editionNamed(society: string, id: string, loaded: Loaded): Result<Edition> {
  const { sources, editions, problems } = loaded;
  const source = sources.find(({ path }) => path.society === society && path.revision === id);
  if (!source)
    return refused(
      problem('usage/nothing-selected', { society, revision: id, existing: existingIn(loaded) }),
    );
  const edition = editions.find(({ file }) => file === source.file);
  const own = problems.filter(({ file }) => file === source.file);
  return edition && !hasError(own) ? { ok: true, value: edition } : { ok: false, problems: own };
}

function statusOf(society: string, id: string, { editions }: Loaded): string | undefined {
  const edition = editions.find(({ path }) => path.society === society && path.revision === id);
  return edition?.notice.content.revision.status;
}
