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

/**
 * Forms for vertical writing (U+FE10 to U+FE19, U+FE30 to U+FE48), each with the character that was written. Also the
 * hyphenation point, because faces draw it with the glyph of the Japanese middle dot.
 */
const FORMS =
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰‥ ︱— ︲– ︳＿ ︴＿ ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ' +
  '︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］ ‧・';

const WRITTEN = new Map(`${RADICALS} ${FORMS}`.split(' ').map((pair) => toPair([...pair])));

/**
 * Returns a text in which look-alike characters are replaced by the characters that were written. Some makers of PDFs
 * know only the name of the glyph. They name ⽤ (U+2F64) for 用, ⻑ (U+2ED1) for 長 and ︑ (U+FE11) for 、, and a search
 * would not find the words. All other characters stay.
 */
export function writtenCharacters(text: string): string {
  return text.replace(/[\u2027\u2E80-\u2FD5\uFE10-\uFE48]/gu, (character) => {
    return WRITTEN.get(character) ?? ofKangxi(character);
  });
}

/** Kangxi radicals have their ideographs as compatibility forms (Unicode Standard, 18.1). Other characters stay. */
function ofKangxi(character: string): string {
  return character >= '\u2F00' && character <= '\u2FD5' ? character.normalize('NFKC') : character;
}

function toPair([radical = '', ideograph = '']: readonly string[]): readonly [string, string] {
  return [radical, ideograph];
}
