import { formatDate, isDate } from '../../notice/calendar-date.ts';
import type { JsonValue } from '../edit/operation.ts';
import { listOf, propertyOf, textOf } from './loose-value.ts';

/** What a person calls an edition. */
export interface EditionWords {
  readonly society: string;
  /** 「令和8年4月1日施行」; without any date the id of the edition. */
  readonly date: string;
  readonly state: '案' | '決裁済み';
}

/** Returns the words for an edition. Its source may break the schema. */
export function editionWords(source: JsonValue, revisionId: string): EditionWords {
  const revision = propertyOf(source, 'revision');
  return {
    society: textOf(propertyOf(propertyOf(source, 'society'), 'name')) || '（組合の名称が未記入）',
    date: whenWords(revision) ?? `${revisionId}（日付は未記入）`,
    state: propertyOf(revision, 'status') === 'official' ? '決裁済み' : '案',
  };
}

/** A correction has the other dates of what it corrects, so it is called by its own. */
function whenWords(revision: JsonValue | undefined): string | undefined {
  const dates = propertyOf(revision, 'dates');
  const corrected = textOf(propertyOf(listOf(propertyOf(dates, 'corrected')).at(-1), 'date'));
  if (isDate(corrected)) return `${formatDate(corrected, 'wareki')}訂正`;
  const words = dateWords(dates);
  return words && propertyOf(revision, 'kind') === 'correction' ? `${words}の訂正` : words;
}

/** The day from which the text holds tells more of an edition than the one on which it was decided. */
function dateWords(dates: JsonValue | undefined): string | undefined {
  const revised = textOf(propertyOf(listOf(propertyOf(dates, 'revised')).at(-1), 'date'));
  const effective = textOf(propertyOf(dates, 'effective'));
  const established = textOf(propertyOf(dates, 'established'));
  const [date, label] = effective ? [effective, '施行'] : revised ? [revised, '改正'] : [established, '制定'];
  return isDate(date) ? `${formatDate(date, 'wareki')}${label}` : undefined;
}
