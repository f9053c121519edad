import { KANA_ORDERS, signOfNumber } from '../../notice/vocabulary/list-marks.ts';
import { inFullWidth, inKanjiDigits, kanjiNumber, romanNumeral } from '../../notice/vocabulary/numbers.ts';

/** A way to write the ordinal number of an item. */
export type NumberFormat =
  | 'decimal'
  | 'decimal-leading-zero'
  | 'full-width'
  | 'circled'
  | 'in-brackets'
  | 'with-stop'
  | 'kanji-legal'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'kanji'
  | 'kanji-digits'
  | 'katakana'
  | 'half-katakana'
  | 'hiragana'
  | 'katakana-iroha'
  | 'half-katakana-iroha'
  | 'hiragana-iroha'
  | 'era-kanji'
  | 'zodiac-kanji'
  | 'none';

/** Returns a number as a format writes it; in decimal figures if the format has no sign for it. */
export function formatNumber(value: number, format: NumberFormat): string {
  return FORMATS[format](value) ?? String(value);
}

const FORMATS: Record<NumberFormat, (value: number) => string | undefined> = {
  decimal: String,
  'decimal-leading-zero': (value) => String(value).padStart(2, '0'),
  'full-width': (value) => inFullWidth(String(value)),
  circled: (value) => (value === 0 ? '⓪' : signOfNumber(value, 'circled')),
  'in-brackets': (value) => signOfNumber(value, 'bracketed'),
  'with-stop': (value) => signOfNumber(value, 'withStop'),
  'kanji-legal': (value) => kanjiNumber(value)?.replace(/[一二三十百]/g, (sign) => LEGAL[sign] ?? sign),
  'lower-letter': (value) => letters(value)?.toLowerCase(),
  'upper-letter': letters,
  'lower-roman': (value) => romanNumeral(value)?.toLowerCase(),
  'upper-roman': romanNumeral,
  kanji: kanjiNumber,
  'kanji-digits': (value) => (value < 0 ? undefined : inKanjiDigits(value)),
  katakana: (value) => cyclic(KANA_ORDERS.gojuon, value),
  'half-katakana': (value) => cyclic(halfWidthOf(KANA_ORDERS.gojuon), value),
  hiragana: (value) => cyclic(hiraganaOf(KANA_ORDERS.gojuon), value),
  'katakana-iroha': (value) => cyclic(KANA_ORDERS.iroha, value),
  'half-katakana-iroha': (value) => cyclic(halfWidthOf(KANA_ORDERS.iroha), value),
  'hiragana-iroha': (value) => cyclic(hiraganaOf(KANA_ORDERS.iroha), value),
  'era-kanji': (value) => cyclic('甲乙丙丁戊己庚辛壬癸', value),
  'zodiac-kanji': (value) => cyclic('子丑寅卯辰巳午未申酉戌亥', value),
  none: () => '',
};

const LEGAL: Record<string, string> = { 一: '壱', 二: '弐', 三: '参', 十: '拾', 百: '百' };

function hiraganaOf(katakana: string): string {
  return katakana.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Each katakana in half width; those without one stay. */
function halfWidthOf(katakana: string): string {
  return katakana.replace(/[ア-ン]/g, (kana) => HALF_WIDTH.get(kana) ?? kana);
}

const HALF_WIDTH: ReadonlyMap<string, string> = new Map(
  Array.from('ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ', (half) => [
    half.normalize('NFKC'),
    half,
  ]),
);

/** After the last sign the signs begin again, as in word processors. */
function cyclic(signs: string, value: number): string | undefined {
  return value < 1 ? undefined : [...signs][(value - 1) % signs.length];
}

/** A … Z, AA, AB …; undefined below 1. */
function letters(value: number): string | undefined {
  if (value < 1) return undefined;
  const last = String.fromCharCode(65 + ((value - 1) % 26));
  return value > 26 ? `${letters(Math.floor((value - 1) / 26))}${last}` : last;
}
