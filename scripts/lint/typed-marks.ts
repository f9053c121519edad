import { COUNTED, COUNTED_ALONE } from '../notice/vocabulary/counters.ts';
import { ALL_BULLETS, CIRCLES, COUNTING_KANA, NUMBER_SIGNS } from '../notice/vocabulary/list-marks.ts';
import { DIGIT, READ_KANJI } from '../notice/vocabulary/numbers.ts';

/** A bullet or number that a person typed before a text. */
export interface TypedMark {
  readonly kind: 'bullet' | 'number';
  /** The mark, without the white space behind it. */
  readonly raw: string;
  /** Where the words begin, in UTF-16 units. */
  readonly end: number;
}

/** After these words a number is no mark but named: 「①及び②」, 「(1)の業務」. */
const NAMED = '(?!及び|並びに|又は|若しくは|から|まで|[、,・〜～~/のにをはがとへ])';
const NO_FIGURE = `(?![0-9０-９.．,，]*${DIGIT})`;
const NO_COUNT = `${NO_FIGURE}(?!\\s*(?:${COUNTED}))`;
const NO_COUNT_ALONE = `${NO_FIGURE}(?!\\s*(?:${COUNTED_ALONE}|[かカヵヶケ]月))`;
const DIGITS = `${DIGIT}{1,2}`;
const KANJI = `${READ_KANJI}{1,3}`;
const KANA = `[${COUNTING_KANA}]`;
const BLANK = `[${ALL_BULLETS}${CIRCLES}]`;
const UNITS = '年月日時分条項号番人名件社県市区町村課係部室様円歳はがをのに印';

const sourceOf = (kind: TypedMark['kind'], ...patterns: readonly string[]) =>
  patterns.map((pattern) => ({ kind, pattern: new RegExp(`^(?<raw>${pattern})\\s*`, 'u') }));

/**
 * Two bullets or circles stand for missing words (●●健保), and so does a circle before a unit (○年). A figure or letter is a
 * mark only with a sign or space behind it: 1歳未満 and アンケート are words.
 */
const MARKS = [
  ...sourceOf(
    'bullet',
    `[${ALL_BULLETS}](?!${BLANK}|[年月日](?:${BLANK}|${DIGIT}))`,
    `[${CIRCLES}](?!${BLANK}|${DIGIT}|[${UNITS}])`,
    '[-–—‐*＊](?=\\s)',
  ),
  ...sourceOf(
    'number',
    `[${NUMBER_SIGNS.circled}${NUMBER_SIGNS.bracketed}${NUMBER_SIGNS.withStop}]${NAMED}`,
    `[${NUMBER_SIGNS.roman}](?:[.．、)）]|(?=\\s))`,
    `[(（](?:${DIGITS}|${KANA}|${KANJI}|[a-zａ-ｚ])[)）]${NAMED}`,
    `(?:${DIGITS}|${KANJI})[.．]${NO_COUNT}(?!${READ_KANJI}[.．、])`,
    `(?:${DIGITS}|${KANJI})、${NO_COUNT_ALONE}(?!${READ_KANJI})`,
    `(?:${DIGITS}|${KANA}|[a-zａ-ｚ])[)）]${NAMED}`,
    `(?:${DIGITS})(?=\\s)${NO_COUNT_ALONE}(?!\\s*[-－~～]?${DIGIT})`,
    `${KANJI}(?=　)`,
    `${KANA}[.．、](?!${KANA}[.．、])`,
    `${KANA}(?=\\s+[^${COUNTING_KANA}ー\\s])`,
  ),
];

/** Returns the bullet or number that begins a text; undefined if none does. */
export function typedMark(text: string): TypedMark | undefined {
  for (const { kind, pattern } of MARKS) {
    const match = pattern.exec(text);
    if (match?.groups?.raw !== undefined) return { kind, raw: match.groups.raw, end: match[0].length };
  }
  return undefined;
}
