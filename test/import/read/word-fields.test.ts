import { describe, expect, it, test } from 'vitest';
import { readWord } from '../../../scripts/import/read/word/read-word.ts';
import { treeLines } from '../../support/tree-lines.ts';
import { p, type WordParts, wordFile } from '../../support/word-file.ts';

async function lines(parts: WordParts): Promise<string[]> {
  const outcome = await readWord('notice.docx', wordFile(parts), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return treeLines(outcome.value.tree);
}
const body = (...xml: string[]) => lines({ body: xml.join('') });

const t = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) =>
  `<w:r><w:instrText xml:space="preserve">${text.replaceAll('"', '&quot;')}</w:instrText></w:r>`;
const begin = (text: string) => `${mark('begin')}${instruction(text)}${mark('separate')}`;
const end = mark('end');
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const LINK = 'HYPERLINK "https://a.invalid/"';

describe('a field that is a link', () => {
  it('may span paragraphs, items and cells, and ends where it ends', async () => {
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${t('は')}</w:p>`;
    const cells = [line(t('に')), line(t('ほ'), end, t('へ'))].map((cell) => `<w:tc>${cell}</w:tc>`);
    const found = await lines({
      body: [
        line(t('前'), begin(LINK), t('い')),
        line(t('ろ')),
        item,
        `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`,
        line(t('後')),
      ].join(''),
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="・"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    });
    expect(found).toEqual([
      '前[い](https://a.invalid/)',
      '[ろ](https://a.invalid/)',
      '[・] [は](https://a.invalid/)',
      '| [に](https://a.invalid/) | [ほ](https://a.invalid/)へ |',
      '後',
    ]);
  });

  it('does not reach into text boxes, notes and other parts, nor those into it', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${line(t('枠'), end)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const found = await lines({
      body: line(begin(LINK), t('い'), '<w:r><w:footnoteReference w:id="1"/></w:r>', box, t('ろ')) + p('は'),
      footnotes: `<w:footnote w:id="1">${line(t('注'), end)}</w:footnote>`,
      footer: p('足'),
    });
    expect(found).toEqual([
      '[いろ](https://a.invalid/)',
      '(footnote) 注',
      '枠',
      '[は](https://a.invalid/)',
      '(running-head) 足',
    ]);
  });

  it('in hidden words is told with them, and goes on in those that are shown', async () => {
    const hidden = '<w:vanish/>';
    expect(await body(line(begin(LINK), t('隠', hidden), t('い'), end, t('ろ')))).toEqual([
      '[い](https://a.invalid/)ろ',
      '(hidden) [隠](https://a.invalid/)',
    ]);
  });

  test.each([
    ['an address without quotation marks', 'HYPERLINK https://a.invalid/', 'https://a.invalid/'],
    [
      'switches before and behind',
      ' hyperlink \\o "説明" \\h "https://a.invalid/" \\t "_blank"',
      'https://a.invalid/',
    ],
    ['a place in another document', 'HYPERLINK "https://a.invalid/" \\l "b"', 'https://a.invalid/#b'],
    ['a place in this document', 'HYPERLINK \\l "b"', '#b'],
    ['a switch that any field may have', 'HYPERLINK \\l "b" \\* MERGEFORMAT', '#b'],
    ['a path with backslashes', 'HYPERLINK "file:///c:\\\\a\\\\b.pdf"', 'file:///c:\\a\\b.pdf'],
  ])('by %s', async (_what, text, url) => {
    expect(await body(line(begin(text), t('先'), end, t('後')))).toEqual([`[先](${url})後`]);
  });

  test.each([
    ['a program', 'HYPERLINK "javascript:alert(1)"'],
    ['nothing', 'HYPERLINK ""'],
    ['a switch without its argument', 'HYPERLINK \\l'],
    ['a name that only begins so', 'HYPERLINKS "https://a.invalid/"'],
  ])('to %s is words', async (_what, text) => {
    expect(await body(line(begin(text), t('先'), end, t('後')))).toEqual(['先後']);
  });

  it('is one link though its words are set in several ways', async () => {
    expect(await body(line(begin(LINK), t('い'), t('ろ', '<w:b/>'), t('は', '<w:i/>'), end))).toEqual([
      '[い*ろ*_は_](https://a.invalid/)',
    ]);
  });

  it('may be simple, and stand within an element that is a link to elsewhere', async () => {
    const simple = (inner: string) =>
      `<w:fldSimple w:instr="HYPERLINK &quot;https://a.invalid/&quot;">${inner}</w:fldSimple>`;
    expect(await body(line(simple(t('先')), t('後')))).toEqual(['[先](https://a.invalid/)後']);
    const file = {
      body: line(
        `<w:hyperlink r:id="x">${t('外')}${simple(t('内'))}${begin(LINK)}${t('中')}${end}</w:hyperlink>`,
      ),
      links: { x: 'https://b.invalid/' },
    };
    expect(await lines(file)).toEqual(['[外](https://b.invalid/)[内中](https://a.invalid/)']);
  });
});

describe('fields in fields', () => {
  it('end each for itself', async () => {
    const page = `${begin('PAGEREF x')}${t('3')}${end}`;
    expect(
      await body(line(begin('TOC \\h'), begin(LINK), t('い'), page, end, t('ろ'), end, t('は'))),
    ).toEqual(['[い3](https://a.invalid/)ろは']);
  });

  it('in an instruction are part of it, and their words are kept', async () => {
    const inner = `${begin('DOCPROPERTY site')}${t('https://a.invalid/')}${end}`;
    const field = [mark('begin'), instruction('HYPERLINK "'), inner, instruction('b"'), mark('separate')];
    expect(await body(line(...field, t('先'), end))).toEqual(['https://a.invalid/[先](https://a.invalid/b)']);
  });

  it('that begin, part and end without each other keep every word', async () => {
    expect(
      await body(line(end, t('い'), mark('separate'), t('ろ'), mark('begin'), t('は')), p('に')),
    ).toEqual(['いろは', 'に']);
  });
});

describe('an element that is a link', () => {
  const links = { x: 'https://a.invalid/', y: 'https://a.invalid/#c' };
  const to = (attributes: string, inner: string) => `<w:hyperlink ${attributes}>${inner}</w:hyperlink>`;
  test.each([
    ['to a place in another document', to('r:id="x" w:anchor="b"', t('先')), '[先](https://a.invalid/#b)'],
    ['to a place that is in the address', to('r:id="y" w:anchor="b"', t('先')), '[先](https://a.invalid/#c)'],
    ['to a place in this document is words', to('w:anchor="b"', t('先')), '先'],
    ['to nothing that is known is words', to('r:id="z"', t('先')), '先'],
    [
      'beside another to the same address is one with it',
      to('r:id="x"', t('先')) + to('r:id="x"', t('方')),
      '[先方](https://a.invalid/)',
    ],
    ['holds emphasis', to('r:id="x"', t('先') + t('方', '<w:b/><w:i/>')), '[先*_方_*](https://a.invalid/)'],
  ])('%s', async (_what, xml, expected) => {
    expect(await lines({ body: line(xml), links })).toEqual([expected]);
  });
});

describe('paragraphs and lists of nothing but links', () => {
  it('about the document are set apart, others are not', async () => {
    const to = (text: string, url: string) => `${begin(`HYPERLINK ${url}`)}${t(text)}${end}`;
    expect(
      await body(
        line(to('総則', '\\l "_Toc1"')),
        line(to('い', '\\l "a"'), t('｜'), to('ろ', '\\l "b"')),
        line(to('は', '\\l "a"'), t('と'), to('に', '\\l "b"')),
        line(to('ほ', '"https://a.invalid/"')),
      ),
    ).toEqual([
      '(navigation) [総則](#_Toc1)',
      '(navigation) [い](#a)｜[ろ](#b)',
      '[は](#a)と[に](#b)',
      '[ほ](https://a.invalid/)',
    ]);
  });
});
