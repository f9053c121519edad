import type { Spot } from '../../../import/recognise/entry.ts';
import type { Doubt, DoubtKind } from '../../../import/recognise/ledger.ts';
import type { Language } from '../../../problems/messages/messages.ts';
import { IMPORT_WORDS } from './import-words.ts';

/** Only this many doubts of one kind are listed: the reader sees a repetition at once. */
const MOST_OF_A_KIND = 8;
const MOST_LETTERS = 60;

/** Returns the numbered list of doubts, in their order. `spot` returns the text of a place. */
export function doubtLines(
  doubts: readonly Doubt[],
  spot: (place: Spot) => string,
  language: Language,
): string[] {
  const words = IMPORT_WORDS[language];
  const counts = new Map<DoubtKind, number>();
  const told = toldOnce(doubts);
  const shown = told.filter(({ doubt: { kind } }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
  const lines = shown.flatMap(({ doubt, times }, index) => [
    `${String(index + 1).padStart(3)}. ${doubt.text === '' ? '' : `${spot(doubt.spot)}  `}${words.doubts[doubt.kind](doubt.as ?? '')}${times > 1 ? words.times(times) : ''}`,
    ...(doubt.text === '' ? [] : [`       ${beginningOf(doubt.text)}`]),
  ]);
  const rest = told.reduce((sum, one) => sum + (shown.includes(one) ? 0 : one.times), 0);
  return rest > 0 ? [...lines, `     ${words.more(rest)}`] : lines;
}

/**
 * All marks of a list change in the same way. So if several marks take the same form, only the first is listed, with a
 * count.
 */
function toldOnce(doubts: readonly Doubt[]): { readonly doubt: Doubt; readonly times: number }[] {
  const counts = new Map<string, number>();
  const formOf = ({ kind, as = '' }: Doubt) => (kind === 'mark-changed' ? as : undefined);
  for (const doubt of doubts) {
    const form = formOf(doubt);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return doubts.flatMap((doubt) => {
    const form = formOf(doubt);
    if (form === undefined) return [{ doubt, times: 1 }];
    const times = counts.get(form);
    counts.delete(form);
    return times === undefined ? [] : [{ doubt, times }];
  });
}

/** Returns the beginning of a long text, or the whole text if it is short. */
export function beginningOf(text: string): string {
  const letters = [...text];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : text;
}
