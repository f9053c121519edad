/** The class of a character for line breaking (JIS X 4051, 6; JLReq, 3.1.7, 3.1.8 and appendix A). */
export type BreakClass = keyof typeof CHARACTERS | 'word' | 'ideograph';

/**
 * The characters of each class; `a..z` is a range. All other characters are ideographs; a line may break around these.
 */
const CHARACTERS = {
  glue: '\u00A0 \u2007 \u202F',
  space: '\t \r \u1680 \u2000..\u2006 \u2008..\u200A \u205F \u3000',
  combining: '\u0300..\u036F \u20D0..\u20FF \u3099 \u309A',
  inseparable: '— … ‥ ― ⸺',
  prefix: '¥ ￥ $ ＄ £ ￡ € # ＃ № § 〒 + ＋ ~',
  postfix: '% ％ ‰ ° ℃ ¢ ￠ ′ ″',
  // Characters that join words into one: 「e-mail」, 「a@b」, 「x/y」.
  joiner: '- ‑ － − / _ @ & = \\ |',
  quote: '" \'',
  stop: '. , : ; ! ? ’',
  middle: '・ ･ ： ；',
  opening: '( [ { （ ［ ｛ ｟ 「 『 【 〔 〈 《 〖 〘 〚 〝 ｢ ‘ “ ‹ « ⦅',
  closing: ') ] } ） ］ ｝ ｠ 」 』 】 〕 〉 》 〗 〙 〛 〞 〟 ｣ ” › » ⦆ 、 。 ， ． ､ ｡ ！ ？ ‼ ⁇ ⁈ ⁉',
  nonstarter:
    'ぁ ぃ ぅ ぇ ぉ っ ゃ ゅ ょ ゎ ゕ ゖ ァ ィ ゥ ェ ォ ッ ャ ュ ョ ヮ ヵ ヶ ㇰ..ㇿ ｧ..ｰ ﾞ ﾟ ー 々 〻 ゝ ゞ ヽ ヾ ゛ ゜ 〜 ～ ゠ ‐ –',
  digit: '0..9 ０..９',
} as const;

/** Latin, Greek and Cyrillic, Roman numerals, full-width letters. */
const LETTERS = 'A..Z a..z ª µ º À..Ö Ø..ö ø..ʯ Ͱ..ԯ Ḁ..ỿ Ⅰ..ↈ Ａ..Ｚ ａ..ｚ ﬀ..ﬆ';

const classes = new Map<number, BreakClass>([
  [0x20, 'space'],
  ...characters(LETTERS).map((codePoint) => [codePoint, 'word'] as const),
  ...Object.entries(CHARACTERS).flatMap(([name, list]) =>
    // Object.entries loses the type of the keys.
    characters(list).map((codePoint) => [codePoint, name as keyof typeof CHARACTERS] as const),
  ),
]);

/** Returns the class of a text's first character. An empty text has the class of an ideograph. */
export function breakClass(text: string): BreakClass {
  return classes.get(text.codePointAt(0) ?? 0) ?? 'ideograph';
}

function characters(list: string): number[] {
  return list.split(' ').flatMap((entry) => {
    const [first = 0, last = first] = entry.split('..').map((end) => end.codePointAt(0) ?? 0);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
