/**
 * The radicals of U+2E81 to U+2EF3, each with the ideograph that looks the same (Unicode Character Database 15.0,
 * EquivalentUnifiedIdeograph.txt).
 */
const RADICALS =
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ' +
  '⺕𫜹 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ' +
  '⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ' +
  '⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ' +
  '⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ' +
  '⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';

/** Kangxi radicals that NFKC folds to another shape of the kanji than Japan writes, such as 戶 instead of 戸. */
const KANGXI = '⼾戸 ⾭青 ⿈黄 ⿊黒';

const KANJI: ReadonlyMap<string, string> = new Map(
  `${RADICALS} ${KANGXI}`.split(' ').map((pair) => {
    const [radical = '', kanji = ''] = [...pair];
    return [radical, kanji];
  }),
);
/** The blocks CJK Radicals Supplement and Kangxi Radicals. */
const RADICAL = /[\u2E80-\u2FD5]/gu;

/**
 * Returns the text with kanji instead of radicals. If a face draws both alike, files often have the radical. The
 * radicals of Kangxi have their kanji as compatible forms (Unicode Standard, 18.1).
 */
export function unifiedKanji(text: string): string {
  return text.replace(RADICAL, (radical) => KANJI.get(radical) ?? radical.normalize('NFKC'));
}
