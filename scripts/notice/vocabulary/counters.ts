/** What a figure before it counts, and for whom the two belong together. */
interface Counter {
  /** Words that count alike. */
  readonly words: string;
  /** What may go on behind them: 3年度, 30日間, 201号室. */
  readonly more?: string;
  /** 「3年」 opens no line as its number. The others also begin words behind a number: 「1 個人情報」, 「1 部門」. */
  readonly isAmount?: true;
  /** Spaces beside the figure were put there when a PDF was read. Not before what begins a heading's words: 「1 分析」. */
  readonly isClosedUp?: true;
}

const COUNTERS: readonly Counter[] = [
  { words: '年', more: '度?', isAmount: true, isClosedUp: true },
  { words: '月 円 名 人 件 歳 回 割', isAmount: true, isClosedUp: true },
  { words: '日', more: '間?', isAmount: true, isClosedUp: true },
  { words: '時 分', more: '間?', isAmount: true },
  { words: '倍', isAmount: true },
  { words: '条 項 社', isClosedUp: true },
  { words: '号', more: '室?', isClosedUp: true },
  { words: '週', more: '間?' },
  { words: '番', more: '地?' },
  { words: '秒 個 部 階 丁目 頁 ページ か所 箇所' },
];

function alternatives(counters: readonly Counter[], withMore = false): string {
  return counters
    .flatMap(({ words, more = '' }) => words.split(' ').map((word) => word + (withMore ? more : '')))
    .join('|');
}

/** A regular expression's source: a counter with what may go on behind it, all of which no line end parts from its figure. */
export const COUNTER = `(?:[かカヵヶケ]月間?|${alternatives(COUNTERS, true)})`;

/** The same of those that extraction parts from their figures: 「第 19 条」. */
export const CLOSED_UP = `(?:${alternatives(COUNTERS.filter(({ isClosedUp }) => isClosedUp))}|％)`;

/** The same of what 第 and a figure say the number of: 第2条, 第3版. */
export const ORDINAL_COUNTERS = '条|項|号|編|章|節|款|回|版|期|部|類|種';

const AMOUNT = `(?:${alternatives(COUNTERS.filter(({ isAmount }) => isAmount))})`;
const ALWAYS = '％|%|か所|箇所|以上|以下';

/**
 * A regular expression's source: what behind a figure and its sign says that it counts something. 「1．年 」 does, and
 * 「1．年金」 does not.
 */
export const COUNTED = `${AMOUNT}(?:\\P{Script=Han}|$)|${ALWAYS}`;

/** The same behind a figure alone, where more words can go on with the unit: 「30 日以内」, 「5 年間」. */
export const COUNTED_ALONE = `${COUNTED}|${AMOUNT}[以未目前後内余超分度末中]|[年月日時分]間(?!外)`;
