import { isDate } from '../../../notice/calendar-date.ts';
import { type NamedEdition, nameByDate, nextYearName } from '../../../notice/edition-names.ts';
import { problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import type { Arguments, Shell } from '../command.ts';
import type { Loaded } from '../load-editions.ts';

/**
 * Returns the name of a new edition: the given one, or the one that `--date` makes. If neither is given, names are only
 * proposed, because a draft that is made in December may be for that month or for the next April.
 */
export function nameOf(
  given: string | undefined,
  society: string,
  loaded: Loaded,
  { options: { date } }: Arguments,
  shell: Shell,
): Result<string> {
  if (given !== undefined) return { ok: true, value: given };
  const taken = new Set(namedEditions(society, loaded).map(({ id }) => id));
  if (typeof date !== 'string') {
    const today = nameByDate(shell.today(), taken);
    const year = nextYearName(shell.today());
    return refused(
      problem('usage/name-missing', { year, society, ...(today === undefined ? {} : { today }) }),
    );
  }
  if (!isDate(date)) return refused(problem('usage/bad-date', { option: '--date', value: date }));
  const name = nameByDate(date, taken);
  return name === undefined
    ? refused(problem('usage/name-missing', { year: nextYearName(date), society }))
    : { ok: true, value: name };
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
