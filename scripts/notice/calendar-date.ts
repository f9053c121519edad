import type { NoticeStyle } from './notice.ts';

/** A Gregorian date: a day, or a month without a day. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/**
 * The first days of the eras, newest first.
 *
 * Source: 元号を改める政令 of 大正, 昭和, 平成 and 令和.
 */
const ERAS = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
  { name: '大正', from: '1912-07-30' },
] as const;

/** Source of a regular expression: the names of the eras in the table. */
export const ERA_NAMES = ERAS.map(({ name }) => name).join('|');

/** Returns the Gregorian year for a year of an era: 令和8 is 2026. Throws if the era is not in the table. */
export function yearOfEra(name: string, year: number): number {
  const era = ERAS.find((one) => one.name === name);
  if (!era) throw new Error(`There is no era ${name}.`);
  return parseDate(era.from).year + year - 1;
}

/** Returns the parts of `YYYY-MM-DD` or `YYYY-MM`. The schema has already checked the form. */
export function parseDate(text: string): CalendarDate {
  const [year = Number.NaN, month = Number.NaN, day] = text.split('-').map(Number);
  return day === undefined ? { year, month } : { year, month, day };
}

/** Whether a text is a date of the calendar in the form of sources: `2026-04-01` or `2026-04`. */
export function isDate(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/u.test(text) && isCalendarDate(text);
}

/** Whether the day exists in the calendar: 2026-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  const { year, month, day = 1 } = parseDate(text);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Returns the date as printed: 令和8年4月1日, 2026年4月1日, or 令和8年（2026年）4月1日. */
export function formatDate(text: string, dateStyle: NoticeStyle['dateStyle']): string {
  return DATE_FORMATTERS[dateStyle](text);
}

const DATE_FORMATTERS: Readonly<Record<NoticeStyle['dateStyle'], (text: string) => string>> = {
  wareki: (text) => `${eraYear(text)}${monthAndDay(text)}`,
  western: (text) => `${parseDate(text).year}年${monthAndDay(text)}`,
  both: (text) => `${eraYear(text)}（${parseDate(text).year}年）${monthAndDay(text)}`,
};

/** Returns 令和8年; the first year of an era is 元年. A month in which the era changes is counted in the older era. */
function eraYear(text: string): string {
  const first = text.length === 7 ? `${text}-01` : text;
  const era = ERAS.find(({ from }) => from <= first);
  if (!era) return `${parseDate(text).year}年`;
  const year = parseDate(text).year - parseDate(era.from).year + 1;
  return `${era.name}${year === 1 ? '元' : year}年`;
}

function monthAndDay(text: string): string {
  const { month, day } = parseDate(text);
  return day === undefined ? `${month}月` : `${month}月${day}日`;
}
