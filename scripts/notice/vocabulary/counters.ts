/** A counter: a word after a number that says what is counted. */
interface Counter {
  /** Words with the same properties, separated by spaces. */
  readonly words: string;
  /** Pattern of what may follow them: 3年度, 30日間, 201号室. */
  readonly more?: string;
  /**
   * A line that starts with such a count, 「3年」, does not start with its own number. Other counters may also start a
   * word after a line's number: 「1 個人情報」, 「1 部門」.
   */
  readonly isAmount?: true;
  /**
   * Spaces around the number come from reading a PDF and are removed. Not for words that may start a heading: 「1 分析」.
   */
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

/**
 * Source of a regular expression: a counter and what may follow it. A line break never separates them from the number.
 */
export const COUNTER = `(?:[かカヵヶケ]月間?|${alternatives(COUNTERS, true)})`;

/** The same, for the counters that a PDF's text separates from their numbers: 「第 19 条」. */
export const CLOSED_UP = `(?:${alternatives(COUNTERS.filter(({ isClosedUp }) => isClosedUp))}|％)`;

/** The same, for what 第 and a number count: 第2条, 第3版. */
export const ORDINAL_COUNTERS = '条|項|号|編|章|節|款|回|版|期|部|類|種';

const AMOUNT = `(?:${alternatives(COUNTERS.filter(({ isAmount }) => isAmount))})`;
const ALWAYS = '％|%|か所|箇所|以上|以下';

/**
 * Source of a regular expression. What it matches, after a number and its sign, shows that the number is a count: it
 * matches in 「1．年 」 but not in 「1．年金」.
 */
export const COUNTED = `${AMOUNT}(?:\\P{Script=Han}|$)|${ALWAYS}`;

/** The same, directly after a number. Here more words may continue the unit: 「30 日以内」, 「5 年間」. */
export const COUNTED_ALONE = `${COUNTED}|${AMOUNT}[以未目前後内余超分度末中]|[年月日時分]間(?!外)`;
