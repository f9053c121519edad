import { unifiedKanji } from '../../../../notice/vocabulary/radicals.ts';

/**
 * Forms for vertical writing (U+FE10 to U+FE19, U+FE30 to U+FE48), each with the character that was written. Also the
 * hyphenation point, because faces draw it with the glyph of the Japanese middle dot.
 */
const FORMS =
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰‥ ︱— ︲– ︳＿ ︴＿ ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ' +
  '︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］ ‧・';

const WRITTEN: ReadonlyMap<string, string> = new Map(
  FORMS.split(' ').map(([form = '', written = '']) => [form, written]),
);

/**
 * Returns a text in which look-alike characters are replaced by the characters that were written. Some makers of PDFs
 * know only the name of the glyph. They name ⽤ (U+2F64) for 用, ⻑ (U+2ED1) for 長 and ︑ (U+FE11) for 、, and a search
 * would not find the words. All other characters stay.
 */
export function writtenCharacters(text: string): string {
  return unifiedKanji(text).replace(/[\u2027\uFE10-\uFE48]/gu, (form) => WRITTEN.get(form) ?? form);
}
