import type { Publication } from '../../../edition/publish/publication-record.ts';
import { isDate } from '../../../notice/calendar-date.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { Result } from '../../../problems/result.ts';
import type { Arguments } from '../command.ts';

const NEEDED = ['on', 'by', 'at'] as const;

/** Returns what the person says of the publication, or a problem for each thing that is missing. Nothing is guessed. */
export function publicationGiven({ paths, options }: Arguments): Result<Publication> {
  const missing = [
    // A folder would also publish the drafts of other years.
    ...(isNamed(paths, options) ? [] : ['<file>']),
    ...NEEDED.filter((name) => String(options[name] ?? '').trim() === '').map((name) => `--${name}`),
  ].map((argument) => problem('usage/missing-argument', { argument, example: EXAMPLE }));
  const [date, by, at] = NEEDED.map((name) => String(options[name] ?? '').trim());
  const wrong: Problem[] =
    date && !isDate(date) ? [problem('usage/bad-date', { option: '--on', value: date })] : [];
  if (missing.length + wrong.length > 0) return { ok: false, problems: [...missing, ...wrong] };
  const places = (at ?? '').split(/、|,\s+/u).map((place) => place.trim());
  return {
    ok: true,
    value: { date: date ?? '', by: by ?? '', places: places.filter((place) => place !== '') },
  };
}

const EXAMPLE = 'publish source/midori/2026.json --on 2026-04-01 --by 総務課 --at 組合のウェブサイト';

function isNamed(paths: readonly string[], { revision }: Arguments['options']): boolean {
  return paths.length > 0 ? paths.every((path) => path.endsWith('.json')) : revision !== undefined;
}
