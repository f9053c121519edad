import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWord } from '../../../scripts/import/read/word/read-word.ts';
import { runs } from '../../support/properties.ts';
import { characterCounts } from '../../support/tree-lines.ts';
import { type WordParts, wordXml, zipText } from '../../support/word-file.ts';

/**
 * Returns every text in every part, found only by a pattern. Words that are repeated for old versions are found twice.
 */
function textsIn(files: Readonly<Record<string, string>>): string {
  return Object.values(files)
    .map((xml) => xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, ''))
    .flatMap((xml) => [...xml.matchAll(/<(w|m|a):t(?: [^>]*)?>([^<]*)<|string="([^"]*)"/g)])
    .map(([, , text, drawn]) => text ?? drawn ?? '')
    .join('');
}

const word = fc.constantFrom('甲', '乙 丙', '（株）', 'A', '　', '・い', '１', '髙', '𠮷', '‑');
const inlineTags = [
  'w:hyperlink',
  'w:smartTag',
  'w:sdt><w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'x:unknown',
  'w:bdo',
  'm:oMath',
];
const runProperties = [
  '',
  '<w:rPr><w:b/></w:rPr>',
  '<w:rPr><w:vanish/></w:rPr>',
  '<w:rPr><w:rStyle w:val="hidden"/></w:rPr>',
  '<w:rPr><w:i/><w:vanish w:val="0"/></w:rPr>',
];
const paragraphProperties = [
  '',
  '',
  '<w:pStyle w:val="1"/>',
  '<w:pStyle w:val="toc"/>',
  '<w:outlineLvl w:val="3"/>',
  ...[0, 1, 2].map((level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`),
];

/** Returns an element with one of some tags. `><` in a tag opens a second element. */
function wrapped(tag: string, inner: string): string {
  const names = tag.split('><');
  return `<${tag}>${inner}${names
    .reverse()
    .map((name) => `</${name}>`)
    .join('')}`;
}

const xml = fc.letrec<{ blocks: string; block: string; inline: string; line: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .tuple(fc.constantFrom(...runProperties), word)
      .map(([properties, text]) => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`),
    word.map((text) => `<m:r><m:t>${text}</m:t></m:r>`),
    fc.constantFrom(
      '<w:r><w:tab/></w:r>',
      '<w:r><w:br/></w:r>',
      '<w:r><w:instrText>PAGE</w:instrText></w:r>',
      '<w:bookmarkStart w:name="b"/>',
      '<w:r><w:footnoteReference w:id="1"/></w:r>',
      '<w:r><w:commentReference w:id="1"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '<w:r><w:pict><v:shape><v:textpath string="案"/></v:shape></w:pict></w:r>',
    ),
    fc.tuple(fc.constantFrom(...inlineTags), tie('line')).map(([tag, inner]) => wrapped(tag, inner)),
    fc
      .tuple(tie('line'), tie('line'))
      .map(
        ([base, reading]) =>
          `<w:r><w:ruby><w:rt>${reading}</w:rt><w:rubyBase>${base}</w:rubyBase></w:ruby></w:r>`,
      ),
    tie('blocks').map((inner) => {
      const box = `<w:txbxContent>${inner}</w:txbxContent>`;
      return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`;
    }),
    word.map((text) => `<w:r><w:drawing><a:p><a:r><a:t>${text}</a:t></a:r></a:p></w:drawing></w:r>`),
  ),
  line: fc.array(tie('inline'), { maxLength: 2 }).map((all) => all.join('')),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .tuple(fc.constantFrom(...paragraphProperties), tie('line'))
      .map(([properties, inner]) => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`),
    fc
      .tuple(fc.constantFrom('w:sdt><w:sdtContent', 'w:customXml', 'x:unknown'), tie('blocks'))
      .map(([tag, inner]) => wrapped(tag, inner)),
    fc
      .array(
        fc.array(
          fc.tuple(
            fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'),
            tie('blocks'),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map(
        (rows) =>
          `<w:tbl>${rows.map((row) => `<w:tr>${row.map(([properties, inner]) => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
      ),
  ),
  blocks: fc.array(tie('block'), { maxLength: 2 }).map((all) => all.join('')),
}));

const styles = [
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>',
  '<w:style w:type="character" w:styleId="hidden"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>',
].join('');
const numbering = `<w:abstractNum w:abstractNumId="1">${[0, 1, 2].map((at) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="bullet"/><w:lvlText w:val="★"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

const parts: fc.Arbitrary<WordParts> = fc
  .record({
    body: fc.array(xml.block, { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
    header: xml.blocks,
    footer: xml.blocks,
    note: xml.blocks,
    comment: xml.blocks,
  })
  .map(({ note, comment, ...others }) => ({
    ...others,
    styles,
    numbering,
    footnotes: `<w:footnote w:id="1">${note}</w:footnote>`,
    comments: `<w:comment w:id="1">${comment}</w:comment>`,
  }));

/** The marks of headings and of items in cells, and the brackets around readings, are not in any `w:t`. */
const comparable = (counts: Map<string, number>) =>
  [...counts].filter(([character]) => !/[★（）]/.test(character));

test('no character of any part of a Word file is lost, and none is there twice', async () => {
  await fc.assert(
    fc.asyncProperty(parts, async (made) => {
      const files = wordXml(made);
      for (const [path, text] of Object.entries(files))
        files[path] = text.replace('xmlns:w=', 'xmlns:x="urn:x" xmlns:w=');
      const outcome = await readWord('notice.docx', zipText(files), {});
      const found = outcome.ok ? characterCounts(outcome.value.tree) : new Map<string, number>();
      expect(comparable(found)).toEqual(comparable(characterCounts(textsIn(files))));
    }),
    { numRuns: runs(60) },
  );
});
