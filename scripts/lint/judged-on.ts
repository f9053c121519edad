import type { NoticeSource } from '../notice/source.generated.ts';

/**
 * Returns the day whose law the wording of a revision must follow: its effective date, or else its last revised date.
 * Undefined if it has neither; then every change of law applies.
 */
export function judgedOn({ revision }: NoticeSource): string | undefined {
  return revision.dates?.effective ?? revision.dates?.revised?.at(-1)?.date;
}

/** Whether a change of the day `since` has come into force on a date. A date without a day means the month's end. */
export function holdsOn(since: string, date: string): boolean {
  return since.slice(0, date.length) <= date;
}
