import { formatDate } from '../../notice/calendar-date.ts';
import { type Finding, finding, type LintInput } from '../finding.ts';

/** Finds dates of 制定, 改正 and 訂正 that stand twice. The day on which a revision takes effect may well be that of the revision. */
export function repeatedDates(input: LintInput): Finding[] {
  const { established, revised = [], corrected = [] } = input.source.revision.dates ?? {};
  const dates = [
    ...(established === undefined ? [] : [{ date: established, pointer: '/revision/dates/established' }]),
    ...revised.map(({ date }, index) => ({ date, pointer: `/revision/dates/revised/${index}/date` })),
  ];
  const corrections = corrected.map(({ date }, index) => ({
    date,
    pointer: `/revision/dates/corrected/${index}/date`,
  }));
  return [...repeatedIn(input, dates), ...repeatedIn(input, corrections)];
}

function repeatedIn(
  input: LintInput,
  dates: readonly { readonly date: string; readonly pointer: string }[],
): Finding[] {
  return dates.flatMap(({ date, pointer }, index) => {
    const first = dates.slice(0, index).find((earlier) => earlier.date === date);
    if (!first) return [];
    const line = input.document.rangeOf(first.pointer)?.start.line ?? 0;
    const params = { date: formatDate(date, input.source.style?.dateStyle ?? 'wareki'), line };
    return [finding(input, 'lint/repeated-date', params, { pointer })];
  });
}
