import type { Dates, RevisedDate } from '../../../notice/source.generated.ts';
import type { Spot } from '../entry.ts';
import type { ReadDate } from '../phrases/dates.ts';
import type { Reading } from './reading.ts';

/** A date, with its place. */
export interface FoundDate extends ReadDate {
  readonly spot: Spot;
}

type Single = 'established' | 'effective' | 'asOf';

/** The kinds of dates of which a notice may have several, each with a note. */
type Several = 'revised' | 'corrected';

/**
 * Returns the dates of a notice out of those found at its head and end. A date that does not say what it is counts as
 * the first of the history, or else as a revision. A date that does not fit is left over, such as a second one of its
 * kind, or a revision or correction before the notice was established.
 */
export function placeDates(found: readonly FoundDate[], reading: Reading): Dates {
  const { ledger, style } = reading;
  const isDated = found.some(({ meaning }) => meaning === 'established');
  const read = found.map((date, index) => {
    style.see('dateStyle', date.style);
    if (date.meaning !== 'unknown') return { date, as: date.meaning };
    const as = isDated || index > 0 ? ('revised' as const) : ('established' as const);
    ledger.doubt('date-meaning', date.spot, date.text, as);
    return { date, as };
  });
  const dates = singleDates(read, reading);
  const { established, effective, asOf } = dates;
  const several = (kind: Several): FoundDate[] => {
    const found = read.flatMap(({ date, as }) => (as === kind ? [date] : []));
    const kept = found.filter(({ value }) => established === undefined || !isBefore(value, established));
    for (const date of found) {
      if (kept.includes(date)) ledger.mark(date.words);
      else ledger.leave(date.text, date.spot, 'no-place');
    }
    return kept;
  };
  const [revised, corrected] = [several('revised'), several('corrected')];
  return {
    ...(established === undefined ? {} : { established }),
    ...(revised.length > 0 ? { revised: inOrder(revised) } : {}),
    ...(effective === undefined ? {} : { effective }),
    ...(corrected.length > 0 ? { corrected: inOrder(corrected) } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Returns the dates of the kinds of which a notice has only one. The first of each kind counts. */
function singleDates(
  read: readonly { readonly date: FoundDate; readonly as: Single | Several }[],
  { ledger }: Reading,
): Pick<Dates, Single> {
  const dates: Pick<Dates, Single> = {};
  for (const { date, as } of read) {
    if (as === 'revised' || as === 'corrected') continue;
    if (dates[as] !== undefined || date.note !== undefined) {
      ledger.leave(date.text, date.spot, dates[as] === date.value ? 'repeated' : 'no-place');
      continue;
    }
    dates[as] = date.value;
    ledger.mark(date.text);
  }
  return dates;
}

function inOrder(revised: readonly FoundDate[]): RevisedDate[] {
  return revised
    .map(({ value, note }) => ({ date: value, ...(note === undefined ? {} : { note }) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Compares two dates as far as both are known: a month and a day by their months. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
