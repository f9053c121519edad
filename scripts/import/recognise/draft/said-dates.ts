import type { Dates } from '../../../notice/source.generated.ts';
import type { Entry } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { DATE, type DateMeaning, datesIn, meaningOf } from '../phrases/dates.ts';

/** 「令和7年4月1日から適用」, 「2025年4月1日に一部を改正」. */
const SAID = new RegExp(
  `(${DATE})\\s*(?:付けで?|から|より|に|をもって)?、?(?:一部を?)?((?:制定|策定|改正|改定|改訂|変更|更新|施行|適用|実施)(?:す|し|い|と|です|。|$))`,
  'u',
);
/** Words of sentences that speak of a law, and not of the notice: 「同日に施行される改正法により」. */
const OF_LAW = /(?<![方手])法(?!人)|政令|省令|告示|指針|ガイド/u;

/** Notes as doubts the dates in sentences such as 「本公表は、令和7年4月1日から適用します。」 that the notice's dates do not have. */
export function tellSaidDates(entries: readonly Entry[], dates: Dates, ledger: Ledger): void {
  const { established, effective, asOf, revised = [], corrected = [] } = dates;
  const known = [established, effective, asOf, ...[...revised, ...corrected].map(({ date }) => date)];
  // 「4月から」 may be said of 1 April, too.
  const isKnown = (value: string) =>
    known.some((date) => date?.startsWith(value) || (date && value.startsWith(date)));
  for (const { text, spot } of entries) {
    for (const sentence of text.split(/(?<=。)/u)) {
      const said = OF_LAW.test(sentence) ? undefined : dateSaidBy(sentence);
      if (said && !isKnown(said.value)) ledger.doubt('date-in-text', spot, sentence.trim(), said.meaning);
    }
  }
}

function dateSaidBy(sentence: string): { value: string; meaning: DateMeaning } | undefined {
  const match = SAID.exec(sentence);
  const [date] = (match?.[1] && datesIn(match[1])) || [];
  const meaning = meaningOf(match?.at(-1) ?? '');
  return date && meaning && { value: date.value, meaning };
}
