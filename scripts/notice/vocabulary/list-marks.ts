/*
 * The marks that stand before headings and items. Constants are what a pattern has between the square brackets of a
 * class.
 */

/** Bullets by what they stand before. */
export const BULLETS = {
  /** Of items, and never of a heading. */
  ofItems: '・･•▪',
  /** Of items as well as of headings. */
  ofHeadings: '■◆◇●□★▼▽▶►◎',
  others: '▫◦‣▷▸☆➢✓✔◉❖♦',
} as const;

/** Every bullet that is never a letter of a word. */
export const ALL_BULLETS = `${BULLETS.ofItems}${BULLETS.ofHeadings}${BULLETS.others}`;

/** Circles, which are bullets, and also stand for words and digits that are left out. */
export const CIRCLES = '○〇◯';

/** Signs of a note. */
export const NOTE_SIGNS = '※＊';

/** Each row of signs that are numbers by themselves: the first, its value, and how many there are. */
const NUMBER_ROWS = {
  circled: [
    ['①', 1, 20],
    ['㉑', 21, 15],
    ['㊱', 36, 15],
    ['❶', 1, 10],
    ['⓫', 11, 10],
    ['➀', 1, 10],
    ['➊', 1, 10],
  ],
  bracketed: [['⑴', 1, 20]],
  withStop: [['⒈', 1, 20]],
  roman: [
    ['Ⅰ', 1, 12],
    ['ⅰ', 1, 12],
  ],
} as const satisfies Record<string, readonly (readonly [string, number, number])[]>;

type NumberRow = keyof typeof NUMBER_ROWS;

/** The signs of each kind that are numbers by themselves: ①, ⑴, ⒈, Ⅰ. */
export const NUMBER_SIGNS: Readonly<Record<NumberRow, string>> = {
  circled: signsOf('circled'),
  bracketed: signsOf('bracketed'),
  withStop: signsOf('withStop'),
  roman: signsOf('roman'),
};

function signsOf(kind: NumberRow): string {
  return NUMBER_ROWS[kind].map(([first, , count]) => `${first}-${signAt(first, count - 1)}`).join('');
}

function signAt(first: string, offset: number): string {
  return String.fromCharCode(first.charCodeAt(0) + offset);
}

/** Returns the value of a sign that is a number by itself: ③ is 3. Undefined for any other. */
export function numberOfSign(sign: string): number | undefined {
  for (const [first, value, count] of Object.values(NUMBER_ROWS).flat()) {
    const offset = sign.charCodeAt(0) - first.charCodeAt(0);
    if (offset >= 0 && offset < count) return value + offset;
  }
  return undefined;
}

/** Returns the sign of a kind that is the number; undefined where the kind has none so great. */
export function signOfNumber(value: number, kind: NumberRow): string | undefined {
  const row = NUMBER_ROWS[kind].find(([, from, count]) => value >= from && value < from + count);
  return row && signAt(row[0], value - row[1]);
}

/** Katakana in the two orders that items are counted by. */
export const KANA_ORDERS = {
  gojuon: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
} as const;

/** A kana that counts, of either width. */
export const COUNTING_KANA = 'ア-ンｱ-ﾝ';

/** A small letter that counts, of either width. */
export const COUNTING_LETTERS = 'a-zａ-ｚ';
