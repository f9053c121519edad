/**
 * Radicals, each before the kanji that it stands for in Japanese. Files contain them in place of the kanji if a face
 * draws both alike. The table has the Kangxi radicals for which NFKC gives another shape than the Japanese one (戶 for
 * 戸), and those of the supplement that are words and not parts of kanji such as 氵. Source: Unicode,
 * EquivalentUnifiedIdeograph.txt.
 */
const PAIRS =
  '⼾戸 ⾭青 ⿈黄 ⿊黒 ⺒巳 ⺓幺 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺬示 ⺶羊 ⺼月 ⻁虎 ⻄西 ⻆角 ⻑長 ⻗雨 ⻘青 ⻝食 ⻣骨 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀';

const KANJI: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map(([radical = '', kanji = '']) => [radical, kanji]),
);
/** The blocks Kangxi Radicals and CJK Radicals Supplement. */
const RADICAL = /[\u2E80-\u2FDF]/gu;

/** Returns the text with kanji in place of its radicals. */
export function unifiedKanji(text: string): string {
  return text.replace(RADICAL, (radical) => KANJI.get(radical) ?? radical.normalize('NFKC'));
}
