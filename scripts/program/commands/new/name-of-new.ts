import { isDate } from '../../../notice/calendar-date.ts';
import { correctionName, nameByDate, nextYearName } from '../../../notice/edition-names.ts';
import type { SourcePath } from '../../../notice/validate/reference-rule.ts';
import { problem } from '../../../problems/problem.ts';
import { type Result, refused } from '../../../problems/result.ts';
import type { Arguments, Shell } from '../command.ts';
import type { Loaded } from '../load-editions.ts';
import { namedEditions } from './former-edition.ts';

/** Returns the name of a correction: the given one, or the next one of the edition that it corrects. */
export function nameOfCorrection(
  given: string | undefined,
  { society, revision }: SourcePath,
  loaded: Loaded,
  shell: Shell,
): Result<string> {
  const taken = new Set(namedEditions(society, loaded).map(({ id }) => id));
  const name = given ?? correctionName(revision, taken);
  if (name !== undefined) return { ok: true, value: name };
  return refused(problem('usage/name-missing', { year: nextYearName(shell.today()), society }));
}

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
