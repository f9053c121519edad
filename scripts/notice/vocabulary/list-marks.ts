/* The marks before headings and items. The constants are for use inside the square brackets of a class in a pattern. */

/** Bullets, by what they mark. */
export const BULLETS = {
  /** Only items, never a heading. */
  ofItems: '・･•▪',
  /** Items and headings. */
  ofHeadings: '■◆◇●□★▼▽▶►◎',
  others: '▫◦‣▷▸☆➢✓✔◉❖♦',
} as const;

/** Every bullet that is never part of a word. */
export const ALL_BULLETS = `${BULLETS.ofItems}${BULLETS.ofHeadings}${BULLETS.others}`;

/** Circles, which are bullets, but may also stand for missing words and digits. */
export const CIRCLES = '○〇◯';

/** Marks of a note. */
export const NOTE_SIGNS = '※＊';

/** Rows of characters that are numbers: the first character, its value, and the length of the row. */
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

/** The characters of each kind that are numbers: ①, ⑴, ⒈, Ⅰ. */
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

/** Returns the value of a character that is a number, such as 3 for ③; undefined for any other character. */
export function numberOfSign(sign: string): number | undefined {
  for (const [first, value, count] of Object.values(NUMBER_ROWS).flat()) {
    const offset = sign.charCodeAt(0) - first.charCodeAt(0);
    if (offset >= 0 && offset < count) return value + offset;
  }
  return undefined;
}

/**
 * Returns the sign of the number before a circled one (`by` is -1) or after it (1). It has the same look if there is
 * such a sign.
 */
export function circledBeside(sign: string, by: -1 | 1): string | undefined {
  const value = (numberOfSign(sign) ?? 0) + by;
  const alike = signAt(sign, by);
  return numberOfSign(alike) === value ? alike : signOfNumber(value, 'circled');
}

/** Returns the sign of a kind for a number, or undefined if the kind has no sign for it. */
export function signOfNumber(value: number, kind: NumberRow): string | undefined {
  const row = NUMBER_ROWS[kind].find(([, from, count]) => value >= from && value < from + count);
  return row && signAt(row[0], value - row[1]);
}

/** Katakana in the two orders that are used for counting items. */
export const KANA_ORDERS = {
  gojuon: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
} as const;

/** Katakana that are used for counting, in either width. */
export const COUNTING_KANA = 'ア-ンｱ-ﾝ';

/** Small letters that are used for counting, in either width. */
export const COUNTING_LETTERS = 'a-zａ-ｚ';
