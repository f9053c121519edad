import type { NoticeContent } from './notice.ts';

/** The date that identifies a revision, with its meaning and its pointer. */
export interface LastDate {
  readonly label: '改正' | '施行' | '制定' | '訂正';
  readonly date: string;
  readonly pointer: string;
}

/**
 * Returns the day of a correction if the last change was one, or else the last revised date, or else the effective date,
 * or else the established date; undefined if none is known.
 */
export function lastDate(content: NoticeContent): LastDate | undefined {
  const { revised = [], effective, established, corrected = [] } = content.revision.dates ?? {};
  const correction = corrected.at(-1);
  const revision = revised.at(-1)?.date ?? effective ?? established ?? '';
  if (correction && correction.date >= revision.slice(0, correction.date.length)) {
    const pointer = `/revision/dates/corrected/${corrected.length - 1}/date`;
    return { label: '訂正', date: correction.date, pointer };
  }
  const last = revised.at(-1);
  if (last) {
    return { label: '改正', date: last.date, pointer: `/revision/dates/revised/${revised.length - 1}/date` };
  }
  if (effective) return { label: '施行', date: effective, pointer: '/revision/dates/effective' };
  if (established) return { label: '制定', date: established, pointer: '/revision/dates/established' };
  return undefined;
}
