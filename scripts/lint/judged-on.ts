import type { NoticeSource } from '../notice/source.generated.ts';

/**
 * Returns the day that a revision's wording is judged by: when it takes effect, else when it was revised last; undefined
 * for one without either, to which every change of law applies.
 */
export function judgedOn({ revision }: NoticeSource): string | undefined {
  return revision.dates?.effective ?? revision.dates?.revised?.at(-1)?.date;
}

/** Whether a day has come on another day, which may be known to the month: then at the end of that month. */
export function holdsOn(since: string, date: string): boolean {
  return since.slice(0, date.length) <= date;
}
