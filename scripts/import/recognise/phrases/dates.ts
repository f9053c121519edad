import { ERA_NAMES, isCalendarDate, yearOfEra } from '../../../notice/calendar-date.ts';
import type { NoticeStyle } from '../../../notice/notice.ts';
import { DIGIT, fromDigits, fromKanjiNumber, KANJI_DIGITS } from '../../../notice/vocabulary/numbers.ts';

/** What a date of a notice means. */
export type DateMeaning = 'established' | 'revised' | 'effective' | 'corrected' | 'asOf' | 'unknown';

/** A date as it was read. */
export interface ReadDate {
  readonly meaning: DateMeaning;
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly value: string;
  readonly style: NoticeStyle['dateStyle'];
  readonly note?: string;
  /** The date as it is written, with its note (`text`) and without (`words`). */
  readonly text: string;
  readonly words: string;
}

const NUMBER = `(?:元|${DIGIT}{1,4}|[${KANJI_DIGITS}十]{1,4})`;
/** A regular expression's source: a date in words. */
export const DATE =
  `(?:(${ERA_NAMES})\\s*(${NUMBER})\\s*年(?:\\s*[（(]\\s*(${DIGIT}{4})\\s*年?\\s*[)）])?|(?:西暦\\s*|(?<!\\s)\\s*|)(${DIGIT}{4})\\s*年(?:\\s*[（(]\\s*(?:${ERA_NAMES})\\s*${NUMBER}\\s*年\\s*[)）])?)` +
  `\\s*(${NUMBER})\\s*月(?:\\s*(${NUMBER})\\s*日)?`;
const SLASHED = `(${DIGIT}{4})[./／．-](${DIGIT}{1,2})[./／．-](${DIGIT}{1,2})`;
const NOTE = '(?:[（(]([^（()）]{1,40})[)）])?';
const LABELS =
  '初版制定|制定|策定|作成|初版|改正|改定|改訂|一部改正|一部改定|一部改訂|最終改正|最終改定|最終改訂|変更|最終更新|更新|訂正|施行|適用|実施|公表|公示|掲載';
/** 「制　定」: labels may be spaced to be equally wide. */
const LABEL = `(${LABELS.replace(/(?<=[^|])(?=[^|])/gu, '[ 　]*')})?`;
const LINE = new RegExp(
  `^[（(]?${LABEL}(?:日|年月日)?[\\s:：]*(?:${DATE}|${SLASHED})\\s*(?:付け?|より|から)?\\s*${LABEL}(?:日)?\\s*(現在)?${NOTE}[)）]?$`,
  'u',
);

const MEANINGS: readonly (readonly [RegExp, DateMeaning])[] = [
  [/制定|策定|作成|初版/u, 'established'],
  [/改正|改定|改訂|変更|更新/u, 'revised'],
  [/施行|適用|実施/u, 'effective'],
  [/訂正/u, 'corrected'],
];

/** Returns what a label or a heading says that dates mean; undefined if it says nothing. */
export function meaningOf(label: string): DateMeaning | undefined {
  return MEANINGS.find(([pattern]) => pattern.test(label))?.[1];
}

/**
 * Returns the dates in a line that has nothing else, in order: 「制定　平成17年4月1日」, 「改正 2026年4月1日（委託先の変更）」, or several
 * with commas. Undefined if the line says anything else, or names a day that does not exist.
 */
export function datesIn(text: string): ReadDate[] | undefined {
  const whole = dateIn(text);
  if (whole) return [whole];
  const parts = text.split(SEPARATOR);
  const dates = parts.flatMap((part) => dateIn(part.trim()) ?? []);
  return dates.length === parts.length ? dates : undefined;
}

/** Returns the signs between the dates of a line. */
export function signsBetweenDates(text: string): string {
  return dateIn(text) ? '' : (text.match(new RegExp(SEPARATOR, 'gu')) ?? []).join('');
}

const ERA = new RegExp(ERA_NAMES, 'u');
const SEPARATOR = /[、，]\s*|　{2,}/u;

function dateIn(text: string): ReadDate | undefined {
  const match = LINE.exec(text);
  if (!match) return undefined;
  const [
    ,
    before = '',
    era,
    eraYear,
    both,
    western,
    month,
    day,
    slashedYear,
    slashedMonth,
    slashedDay,
    behind = '',
    now,
    note,
  ] = match;
  const year =
    era === undefined ? numeralValue(western ?? slashedYear) : yearOfEra(era, numeralValue(eraYear));
  const days = day ?? slashedDay;
  const value = [
    String(year),
    twoDigits(numeralValue(month ?? slashedMonth)),
    ...(days === undefined ? [] : [twoDigits(numeralValue(days))]),
  ].join('-');
  if (!/^[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?$/u.test(value) || !isCalendarDate(value)) return undefined;
  const label = (before || behind).replace(/\s/gu, '');
  return {
    meaning: now ? 'asOf' : (meaningOf(label) ?? 'unknown'),
    value,
    style:
      both !== undefined || (western !== undefined && text.includes('（') && ERA.test(text))
        ? 'both'
        : era === undefined
          ? 'western'
          : 'wareki',
    ...(note === undefined ? {} : { note: note.trim() }),
    text,
    words:
      note === undefined
        ? text
        : text.slice(0, text.lastIndexOf(note)) + text.slice(text.lastIndexOf(note) + note.length),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Returns the value of a number: 元 is 1, 十二 is 12. */
function numeralValue(text = ''): number {
  return text === '元' ? 1 : (fromKanjiNumber(text) ?? fromDigits(text));
}
