import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it, test } from 'vitest';
import { readWord } from '../../../scripts/import/read/word/read-word.ts';
import { treeLines } from '../../support/tree-lines.ts';
import { p, type WordParts, wordFile } from '../../support/word-file.ts';

async function documentOf(file: Uint8Array | WordParts) {
  const outcome = await readWord('notice.docx', file instanceof Uint8Array ? file : wordFile(file), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const lines = async (file: Uint8Array | WordParts) => treeLines((await documentOf(file)).tree);
const body = (xml: string) => lines({ body: xml });

const numbered = (text: string, level = 0, id = 1) =>
  p(text, { properties: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>` });
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (levels: string, id = 1) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, definition = id, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
const style = (id: string, name: string, properties: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:pPr>${properties}</w:pPr></w:style>`;

describe('a file that a program wrote', () => {
  const file = async () =>
    new Uint8Array(
      await Packer.toBuffer(
        new Document({
          numbering: {
            config: [
              {
                reference: 'items',
                levels: [
                  { level: 0, format: LevelFormat.DECIMAL, text: '（%1）' },
                  { level: 1, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%2' },
                ],
              },
            ],
          },
          sections: [
            {
              headers: { default: new Header({ children: [new Paragraph('社内資料')] }) },
              footers: {
                default: new Footer({
                  children: [
                    new Paragraph({
                      children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
                    }),
                  ],
                }),
              },
              children: [
                new Paragraph({ text: '個人情報の利用目的', heading: HeadingLevel.TITLE }),
                new Paragraph({ text: '１ 保険給付', heading: HeadingLevel.HEADING_2 }),
                new Paragraph({
                  children: [
                    new TextRun('いつでも'),
                    new TextRun({ text: '必ず', bold: true }),
                    new TextRun({ text: '次', break: 1 }),
                  ],
                }),
                new Paragraph({ text: '健診', numbering: { reference: 'items', level: 0 } }),
                new Paragraph({ text: '甲', numbering: { reference: 'items', level: 1 } }),
                new Paragraph({ text: '乙', numbering: { reference: 'items', level: 1 } }),
                new Paragraph({ text: '指導', numbering: { reference: 'items', level: 0 } }),
                new Table({
                  rows: [
                    new TableRow({
                      children: ['業務', '委託先'].map(
                        (text) => new TableCell({ children: [new Paragraph(text)] }),
                      ),
                    }),
                    new TableRow({
                      children: [
                        new TableCell({
                          columnSpan: 2,
                          children: [new Paragraph('健診'), new Paragraph('指導')],
                        }),
                      ],
                    }),
                  ],
                }),
                new Paragraph('以上'),
              ],
            },
          ],
        }),
      ),
    );

  it('is its headings, lists with their numbers, tables, and what stands around', async () => {
    expect(await lines(await file())).toEqual([
      '(running-head) 社内資料',
      '# 個人情報の利用目的',
      '## １ 保険給付',
      'いつでも*必ず*⏎次',
      '[（1）] 健診',
      '  [①] 甲',
      '  [②] 乙',
      '[（2）] 指導',
      '| 業務 | 委託先 |',
      '| 健診⏎指導 |  |',
      '以上',
      '(page-number) -  -',
    ]);
  });

  it('has the ordinals of its paragraphs as positions', async () => {
    const { tree } = await documentOf(await file());
    expect(tree.children.map(({ position }) => position?.start.line)).toEqual([1, 1, 2, 3, 4, 8, 12, 12]);
  });
});

describe('automatic numbers', () => {
  test.each([
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['decimalZero', '%1', ['01', '02', '03']],
    ['decimalFullWidth', '（%1）', ['（１）', '（２）', '（３）']],
    ['decimalFullWidth', '第%1条', ['第１条', '第２条', '第３条']],
    ['decimalEnclosedCircle', '%1', ['①', '②', '③']],
    ['decimalEnclosedParen', '%1', ['⑴', '⑵', '⑶']],
    ['japaneseCounting', '第%1', ['第一', '第二', '第三']],
    ['ideographDigital', '%1', ['一', '二', '三']],
    ['japaneseLegal', '%1、', ['壱、', '弐、', '参、']],
    ['aiueo', '%1)', ['ｱ)', 'ｲ)', 'ｳ)']],
    ['aiueoFullWidth', '%1', ['ア', 'イ', 'ウ']],
    ['irohaFullWidth', '(%1)', ['(イ)', '(ロ)', '(ハ)']],
    ['upperRoman', '%1:', ['I:', 'II:', 'III:']],
    ['lowerRoman', '%1', ['i', 'ii', 'iii']],
    ['lowerLetter', '%1.', ['a.', 'b.', 'c.']],
    ['ideographTraditional', '%1', ['甲', '乙', '丙']],
    ['bullet', '・', ['・', '・', '・']],
    ['none', '※', ['※', '※', '※']],
  ])('in %s as %s are marks', async (format, text, labels) => {
    const file = {
      body: ['い', 'ろ', 'は'].map((words) => numbered(words)).join(''),
      numbering: abstract(level(0, format, text)) + num(1),
    };
    expect(await lines(file)).toEqual(
      ['い', 'ろ', 'は'].map((words, index) => `[${labels[index]}] ${words}`),
    );
  });

  it('of bullets in a font of symbols are what it shows', async () => {
    const bullet = (code: string, font: string) => ({
      body: numbered('い'),
      numbering:
        abstract(
          level(0, 'bullet', code).replace(
            '</w:lvl>',
            `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`,
          ),
        ) + num(1),
    });
    expect(await lines(bullet('&#xF06C;', 'Wingdings'))).toEqual(['[●] い']);
    expect(await lines(bullet('&#xF0B7;', 'Symbol'))).toEqual(['[•] い']);
  });

  it('of several levels begin again below, name those above, and nest', async () => {
    const levels =
      level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'aiueoFullWidth', '%3');
    const file = {
      body: [
        numbered('い'),
        numbered('ろ', 1),
        numbered('は', 2),
        numbered('に', 1),
        numbered('ほ', 2),
        numbered('へ'),
        numbered('と', 1),
      ].join(''),
      numbering: abstract(levels) + num(1),
    };
    expect(await lines(file)).toEqual([
      '[1] い',
      '  [1.1] ろ',
      '    [ア] は',
      '  [1.2] に',
      '    [ア] ほ',
      '[2] へ',
      '  [2.1] と',
    ]);
  });

  it('that leave a level out are nested by one', async () => {
    const file = {
      body: [numbered('い', 2), numbered('ろ', 4), numbered('は', 2)].join(''),
      numbering: abstract([0, 1, 2, 3, 4].map((at) => level(at, 'decimal', `%${at + 1}`)).join('')) + num(1),
    };
    expect(await lines(file)).toEqual(['[1] い', '  [1] ろ', '[2] は']);
  });

  it('go on behind other paragraphs, and with another list of the same kind unless that begins anew', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const file = {
      body: [
        numbered('い'),
        p('間'),
        numbered('ろ'),
        numbered('は', 0, 2),
        numbered('に', 0, 3),
        numbered('ほ', 0, 3),
      ].join(''),
      numbering: abstract(level(0, 'decimal', '%1.')) + num(1) + num(2, 1) + num(3, 1, override),
    };
    expect(await lines(file)).toEqual(['[1.] い', '間', '[2.] ろ', '[3.] は', '[5.] に', '[6.] ほ']);
  });

  it('never begin again where the level says so', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>');
    const file = {
      body: [numbered('い'), numbered('ろ', 1), numbered('は'), numbered('に', 1)].join(''),
      numbering: abstract(levels) + num(1),
    };
    expect(await lines(file)).toEqual(['[1.] い', '  [(1)] ろ', '[2.] は', '  [(2)] に']);
  });

  it('come through styles, their bases and linked lists, and begin a heading’s words', async () => {
    const file = {
      body: [
        p('総則', { properties: '<w:pStyle w:val="1"/>' }),
        p('目的', { properties: '<w:pStyle w:val="own"/>' }),
        p('なし', { properties: '<w:pStyle w:val="own"/><w:numPr><w:numId w:val="0"/></w:numPr>' }),
        p('項目', { properties: '<w:pStyle w:val="item"/>' }),
      ].join(''),
      styles: [
        style('1', 'heading 1', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        style('2', 'heading 2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        style('own', '当組合の見出し', '', '<w:basedOn w:val="2"/>'),
        style('item', '項目', '<w:numPr><w:numId w:val="2"/></w:numPr>'),
        '<w:style w:type="numbering" w:styleId="link"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
      ].join(''),
      numbering: [
        abstract(
          level(0, 'japaneseCounting', '第%1章') + level(1, 'decimal', '%2．', '<w:suff w:val="nothing"/>'),
        ),
        abstract('<w:numStyleLink w:val="link"/>', 2),
        abstract(level(0, 'bullet', '○'), 3),
        num(1) + num(2) + num(3),
      ].join(''),
    };
    expect(await lines(file)).toEqual(['# 第一章 総則', '## 1．目的', '## なし', '[○] 項目']);
  });
});

describe('words in a line', () => {
  const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  test.each([
    [
      'tabs, breaks and hyphens',
      `<w:p>${t('い')}<w:r><w:tab/><w:t>ろ</w:t><w:br/><w:t>は</w:t><w:noBreakHyphen/><w:t>に</w:t></w:r></w:p>`,
      ['い\tろ⏎は‑に'],
    ],
    ['spaces of every width', p('　い  ろ　'), ['　い  ろ　']],
    [
      'symbols',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="ＭＳ 明朝" w:char="2460"/></w:r></w:p>',
      ['✓①'],
    ],
    [
      'ruby',
      `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${t('かつらぎ')}</w:rt><w:rubyBase>${t('葛城')}</w:rubyBase></w:ruby></w:r>${t('市')}</w:p>`,
      ['葛城（かつらぎ）市'],
    ],
    [
      'hidden words',
      `<w:p>${t('い')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r>${t('ろ')}</w:p>`,
      ['いろ', '(hidden) 隠'],
    ],
    [
      'controls and tags',
      `<w:sdt><w:sdtContent><w:p><w:smartTag>${t('い')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${t('☐')}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
      ['い☐'],
    ],
    [
      'equations',
      `<w:p><m:oMath><m:r><m:t>x</m:t></m:r><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e></m:sSup></m:oMath></w:p>`,
      ['xy'],
    ],
    [
      'fields by their results',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t('令和8年')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="TITLE">${t('題')}</w:fldSimple></w:p>`,
      ['令和8年題'],
    ],
    [
      'links that are fields',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.invalid/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t('先')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${t('後')}</w:p>`,
      ['[先](https://a.invalid/)後'],
    ],
    [
      'hyphens that show only where a line ends, and breaks of pages and columns',
      `<w:p>${t('い')}<w:r><w:softHyphen/></w:r>${t('ろ')}<w:r><w:br w:type="page"/></w:r>${t('は')}<w:r><w:cr/></w:r>${t('に')}</w:p>`,
      ['いろ⏎は⏎に'],
    ],
    [
      'emphasis by neighbours, by styles that are unknown, and switched off',
      `<w:p>${['<w:b/>', '<w:b w:val="1"/>', '<w:b/><w:i/>', '<w:i w:val="true"/>', '<w:b w:val="0"/>', '<w:rStyle w:val="x"/>'].map((run) => `<w:r><w:rPr>${run}</w:rPr><w:t>い</w:t></w:r>`).join('')}</w:p>`,
      ['*いい_い_*_い_いい'],
    ],
    [
      'tabs and spaces before the first word, whatever run they are in',
      `<w:p><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve"> い</w:t></w:r><w:r><w:br/></w:r></w:p>`,
      ['\t い'],
    ],
    [
      'a symbol that is half a character',
      '<w:p><w:r><w:t>い</w:t><w:sym w:font="X" w:char="D800"/></w:r></w:p>',
      ['い\ufffd'],
    ],
    ['markup characters', p('&lt;b&gt;&amp;amp;"い"'), ['<b>&amp;"い"']],
  ])('%s', async (_what, xml, expected) => {
    expect(await body(xml)).toEqual(expected);
  });

  it('links by relationships', async () => {
    const file = {
      body: `<w:p><w:hyperlink r:id="x">${t('先')}</w:hyperlink></w:p>`,
      links: { x: 'https://a.invalid/?a=1&amp;b' },
    };
    expect(await lines(file)).toEqual(['[先](https://a.invalid/?a=1&b)']);
  });

  it('text boxes stand once, behind the paragraph that holds them', async () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="n" descr="枠の絵"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(p('枠の中'))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(p('枠の中'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await body(`<w:p>${t('前')}${shape}${t('後')}</w:p>${p('次')}`)).toEqual([
      '前後',
      '(alternative-text) 枠の絵',
      '枠の中',
      '次',
    ]);
  });

  it('text boxes part a list only where they have words, and have lists of their own', async () => {
    const holding = (inner: string) => `<w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r>`;
    const item = (text: string, at: number, inner: string) =>
      numbered(text, at).replace('</w:p>', `${holding(inner)}</w:p>`);
    const { tree } = await documentOf({
      body: [
        item('い', 0, '<w:p/>'),
        item('ろ', 1, numbered('箱')),
        numbered('は', 1),
        numbered('に', 0),
      ].join(''),
      numbering: abstract(level(0, 'decimal', '%1') + level(1, 'decimal', '(%2)')) + num(1),
    });
    expect(treeLines(tree)).toEqual(['[1] い', '  [(1)] ろ', '[2] 箱', '[(1)] は', '[3] に']);
    expect(tree.children.map(({ type }) => type)).toEqual(['list', 'list', 'list']);
  });

  it('words that are drawn are there', async () => {
    const file = {
      body: p('い'),
      header: '<w:p><w:r><w:pict><v:shape><v:textpath string="社外秘"/></v:shape></w:pict></w:r></w:p>',
    };
    expect(await lines(file)).toEqual(['(running-head) 社外秘', 'い']);
  });
});

describe('what stands beside the words', () => {
  it('notes and comments follow their list, each once, and what nothing refers to comes last', async () => {
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const file = {
      body: [
        numbered('い').replace('</w:p>', `${reference('footnote', 2)}${reference('comment', 0)}</w:p>`),
        numbered('ろ', 1).replace('</w:p>', `${reference('endnote', 2)}${reference('footnote', 2)}</w:p>`),
        p('は'),
      ].join(''),
      numbering: abstract(level(0, 'decimal', '%1') + level(1, 'decimal', '(%2)')) + num(1),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p('脚注')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('文末')}</w:endnote>`,
      comments: `<w:comment w:id="0">${p('意見')}</w:comment><w:comment w:id="1">${p('迷子')}</w:comment>`,
    };
    expect(await lines(file)).toEqual([
      '[1] い',
      '  [(1)] ろ',
      '(footnote) 脚注',
      '(comment) 意見',
      '(footnote) 文末',
      'は',
      '(comment) 迷子',
    ]);
  });

  it('the lines of a table of contents are set apart', async () => {
    const file = {
      body: p('総則\t1', { properties: '<w:pStyle w:val="10"/>' }) + p('い'),
      styles: style('10', 'toc 1', ''),
    };
    expect(await lines(file)).toEqual(['(navigation) 総則\t1', 'い']);
  });
});

describe('lists', () => {
  const bullets = abstract(level(0, 'bullet', '・') + level(1, 'decimal', '(%2)') + level(2, 'bullet', '○'));
  const kinds = async (body: string) => {
    const { tree } = await documentOf({
      body,
      numbering: `${bullets}${abstract(level(0, 'decimal', '%1.'), 2)}${num(1)}${num(2)}`,
    });
    return tree.children.map((block) =>
      block.type === 'list' ? `${block.ordered ? 'ol' : 'ul'} ${block.children.length}` : block.type,
    );
  };

  it('end before an item of another kind, a paragraph with words, a heading and a table', async () => {
    const heading = p('題', { properties: '<w:outlineLvl w:val="0"/>' });
    const table = `<w:tbl><w:tr>${`<w:tc>${p('い')}</w:tc>`.repeat(2)}</w:tr></w:tbl>`;
    const item = numbered('い');
    expect(
      await kinds(item + item + numbered('い', 0, 2) + p('間') + item + heading + item + table + item),
    ).toEqual(['ul 2', 'ol 1', 'paragraph', 'ul 1', 'heading', 'ul 1', 'table', 'ul 1']);
  });

  it('do not end before a paragraph without words, an empty item or hidden words', async () => {
    const hidden = p('隠', { run: '<w:vanish/>' });
    expect(await kinds(`${numbered('い')}<w:p/>${numbered('')}${hidden}${numbered('ろ')}`)).toEqual([
      'ul 2',
      'paragraph',
    ]);
  });

  it('of several kinds stand in one item', async () => {
    const { tree } = await documentOf({
      body: numbered('い') + numbered('ろ', 1) + numbered('は', 2) + numbered('に', 1) + numbered('ほ'),
      numbering: bullets + num(1),
    });
    expect(treeLines(tree)).toEqual(['[・] い', '  [(1)] ろ', '    [○] は', '  [(2)] に', '[・] ほ']);
    expect(tree.children).toMatchObject([{ type: 'list', ordered: false, position: { start: { line: 1 } } }]);
  });
});

describe('tables', () => {
  const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

  it('have merged cells’ words once', async () => {
    const merge = (value = '') => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`;
    const xml = `<w:tbl>${row(cell(p('い'), merge('restart')), cell(p('ろ')))}${row(cell('<w:p/>', merge()), cell(p('は')))}${row(cell(p('隠れた語'), merge()), cell(p('に')))}</w:tbl>`;
    expect(await body(xml)).toEqual(['| い | ろ |', '|  | は |', '| 隠れた語 | に |']);
  });

  it('that hold tables or are one cell are undone', async () => {
    const inner = `<w:tbl>${row(cell(p('い')), cell(p('ろ')))}</w:tbl><w:p/>`;
    expect(await body(`<w:tbl>${row(cell(p('左')), cell(inner))}</w:tbl>`)).toEqual(['左', '| い | ろ |']);
    expect(await body(`<w:tbl>${row(cell(p('枠')))}</w:tbl>`)).toEqual(['枠']);
  });

  it('have cells that span columns and rows in their places', async () => {
    const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
    const xml = [
      row(cell(p('い'), `${span(2)}<w:vMerge w:val="restart"/>`), cell(p('ろ'))),
      row(cell('<w:p/>', `${span(2)}<w:vMerge w:val="continue"/>`), cell(p('は'))),
      row(cell(p('に')), cell(p('ほ')), cell(p('へ'))),
      row(cell(p('と'), span(3))),
    ].join('');
    expect(await body(`<w:tbl>${xml}</w:tbl>`)).toEqual([
      '| い |  | ろ |',
      '|  |  | は |',
      '| に | ほ | へ |',
      '| と |  |  |',
    ]);
  });

  it('have their rows and cells within controls, and lines, items and emphasis in cells', async () => {
    const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const file = {
      body: `<w:tbl>${row(cell(p('い') + p('ろ', { run: '<w:b/>' })), control(cell(numbered('は') + numbered('に'))))}${control(row(cell(p('ほ')), cell('<w:p/>')))}</w:tbl>`,
      numbering: abstract(level(0, 'decimal', '%1.')) + num(1),
    };
    expect(await lines(file)).toEqual(['| い⏎*ろ* | 1.は⏎2.に |', '| ほ |  |']);
  });

  it('in a header are set apart as they are, and what is hidden or noted in a cell stands behind', async () => {
    const table = (first: string) => `<w:tbl>${row(cell(first), cell(p('右')))}</w:tbl>`;
    const hidden =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r><w:r><w:t>左</w:t><w:footnoteReference w:id="1"/></w:r></w:p>';
    const file = {
      body: table(hidden) + p('い'),
      header: table(p('社内')),
      footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
    };
    expect(await lines(file)).toEqual([
      '(running-head) | 社内 | 右 |',
      '| 左 | 右 |',
      '(hidden) 隠',
      '(footnote) 注',
      'い',
    ]);
  });

  it('count their paragraphs', async () => {
    const { tree } = await documentOf({
      body: `${p('い')}<w:tbl>${row(cell(p('ろ')), cell(p('は')))}</w:tbl>${p('に')}`,
    });
    expect(tree.children.map(({ position }) => position?.start.line)).toEqual([1, 2, 4]);
  });
});
