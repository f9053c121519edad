/**
 * Radicals, each before the kanji that it is written for in Japanese. Files have them in place of the kanji where a face
 * draws both alike. Of the radicals of Kangxi those stand here for which NFKC has another shape of the kanji than
 * Japan (戶 for 戸), and of the supplement those that are words, not the parts of kanji such as 氵. Source: Unicode,
 * EquivalentUnifiedIdeograph.txt.
 */
const PAIRS =
  '⼾戸 ⾭青 ⿈黄 ⿊黒 ⺒巳 ⺓幺 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺬示 ⺶羊 ⺼月 ⻁虎 ⻄西 ⻆角 ⻑長 ⻗雨 ⻘青 ⻝食 ⻣骨 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀';

const KANJI: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map(([radical = '', kanji = '']) => [radical, kanji]),
);
/** The blocks Kangxi Radicals and CJK Radicals Supplement. */
const RADICAL = /[\u2E80-\u2FDF]/gu;

/** Returns the text with its radicals as the kanji that they stand for. */
export function unifiedKanji(text: string): string {
  return text.replace(RADICAL, (radical) => KANJI.get(radical) ?? radical.normalize('NFKC'));
}
