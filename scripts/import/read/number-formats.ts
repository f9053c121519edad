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
  'full-width': fullWidth,
  circled: (value) => CIRCLED[value],
  'in-brackets': (value) => (value < 1 || value > 20 ? undefined : String.fromCharCode(0x2473 + value)),
  'with-stop': (value) => (value < 1 || value > 20 ? undefined : String.fromCharCode(0x2487 + value)),
  'kanji-legal': (value) => kanjiNumber(value)?.replace(/[一二三十百]/g, (sign) => LEGAL[sign] ?? sign),
  'lower-letter': (value) => letters(value)?.toLowerCase(),
  'upper-letter': letters,
  'lower-roman': (value) => roman(value)?.toLowerCase(),
  'upper-roman': roman,
  kanji: kanjiNumber,
  'kanji-digits': (value) =>
    value < 0 ? undefined : String(value).replace(/\d/g, (digit) => KANJI[Number(digit)] ?? digit),
  katakana: (value) => cyclic(KATAKANA, value),
  'half-katakana': (value) => cyclic(HALF_KATAKANA, value),
  hiragana: (value) => cyclic(hiraganaOf(KATAKANA), value),
  'katakana-iroha': (value) => cyclic(IROHA, value),
  'half-katakana-iroha': (value) => cyclic(HALF_IROHA, value),
  'hiragana-iroha': (value) => cyclic(hiraganaOf(IROHA), value),
  'era-kanji': (value) => cyclic('甲乙丙丁戊己庚辛壬癸', value),
  'zodiac-kanji': (value) => cyclic('子丑寅卯辰巳午未申酉戌亥', value),
  none: () => '',
};

const CIRCLED = [...'⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
const KANJI = [...'〇一二三四五六七八九'];
const LEGAL: Record<string, string> = { 一: '壱', 二: '弐', 三: '参', 十: '拾', 百: '百' };
const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const HALF_KATAKANA = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const HALF_IROHA = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ';

function fullWidth(value: number): string {
  return String(value).replace(/[-\d]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

function hiraganaOf(katakana: string): string {
  return katakana.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Beyond the last sign they begin again, as word processors have it. */
function cyclic(signs: string, value: number): string | undefined {
  return value < 1 ? undefined : [...signs][(value - 1) % signs.length];
}

/** A … Z, AA, AB …; undefined below 1. */
function letters(value: number): string | undefined {
  if (value < 1) return undefined;
  const last = String.fromCharCode(65 + ((value - 1) % 26));
  return value > 26 ? `${letters(Math.floor((value - 1) / 26))}${last}` : last;
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let numeral = '';
  for (const [sign, worth] of ROMAN) {
    numeral += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return numeral;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** 十, 二十一, 百五: by tens and hundreds; 一千 and more are not numbered. */
function kanjiNumber(value: number): string | undefined {
  if (value < 1 || value > 999) return value === 0 ? KANJI[0] : undefined;
  const part = (count: number, unit: string) =>
    count === 0 ? '' : count === 1 ? unit : `${KANJI[count]}${unit}`;
  const ones = value % 10;
  return (
    part(Math.floor(value / 100), '百') +
    part(Math.floor(value / 10) % 10, '十') +
    (ones === 0 ? '' : (KANJI[ones] ?? ''))
  );
}
