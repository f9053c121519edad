import { unifiedKanji } from '../../../../notice/vocabulary/radicals.ts';

/**
 * Forms for vertical writing (U+FE10 to U+FE19, U+FE30 to U+FE48), each with the character that is written; and the
 * hyphenation point, which faces draw by the glyph of the Japanese middle dot.
 */
const FORMS =
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰‥ ︱— ︲– ︳＿ ︴＿ ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ' +
  '︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］ ‧・';

const WRITTEN: ReadonlyMap<string, string> = new Map(
  FORMS.split(' ').map(([form = '', written = '']) => [form, written]),
);

/**
 * Returns a text with the characters that were written in place of others that look like them. Makers of PDFs that know
 * only the glyph name ⽤ (U+2F64) for 用, ⻑ (U+2ED1) for 長 and ︑ (U+FE11) for 、, and no search would find the words. All
 * other characters stay.
 */
export function writtenCharacters(text: string): string {
  return unifiedKanji(text).replace(/[\u2027\uFE10-\uFE48]/gu, (form) => WRITTEN.get(form) ?? form);
}
