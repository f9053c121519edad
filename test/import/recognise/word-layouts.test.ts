import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { recognise } from '../../../scripts/import/recognise/recognise.ts';
import { account } from '../../support/accounted.ts';
import { documentOf } from '../../support/document-of.ts';
import { outline } from '../../support/notice-outline.ts';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  { level: 0, format, text, alignment: AlignmentType.LEFT },
];
const numbering = {
  config: [
    { reference: 'section', levels: level(LevelFormat.DECIMAL_FULL_WIDTH, '第%1') },
    // Word's own bullet, in the private use area of its symbol font.
    { reference: 'bullet', levels: level(LevelFormat.BULLET, '\uf0b7') },
  ],
};
const paragraph = (content: string | ParagraphChild[], options: IParagraphOptions = {}) =>
  new Paragraph({ ...options, ...(typeof content === 'string' ? { text: content } : { children: content }) });
const listed = (content: string | ParagraphChild[], reference: string) =>
  paragraph(content, { numbering: { reference, level: 0 } });
const table = (...rows: readonly (readonly (string | readonly string[])[])[]) =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (lines) => new TableCell({ children: [lines].flat().map((line) => paragraph(line)) }),
          ),
        }),
    ),
  });

async function read(children: readonly (Paragraph | Table)[], footnote = '', header = '') {
  const file = new Document({
    numbering,
    footnotes: { 1: { children: [paragraph(footnote)] } },
    sections: [
      { headers: { default: new Header({ children: [paragraph(header)] }) }, children: [...children] },
    ],
  });
  const document = await documentOf('notice.docx', new Uint8Array(await Packer.toBuffer(file)));
  const recognised = recognise(document, { society: 'aoba', revision: '2025' });
  expect(account(document.tree, recognised)).toEqual({ lost: '', invented: '' });
  const left = recognised.ledger.leftovers.map(({ reason, text }) => `余り ${reason} ${text}`);
  return [...outline(recognised.source).split('\n'), ...left];
}

test('below automatic numbers a table has its groups in the first column, each row naming its own', async () => {
  const right = { alignment: AlignmentType.RIGHT };
  expect(
    await read(
      [
        paragraph('令和6年4月1日', right),
        paragraph('○○健康保険組合', right),
        paragraph('個人情報の利用目的の公表', { heading: HeadingLevel.TITLE }),
        listed('保険給付に必要な利用目的', 'section'),
        table(
          ['区分', '利用目的', '委託先'],
          ['当組合内での利用', ['保険給付の実施', '付加給付の実施'], '―'],
          ['業務委託', 'レセプト点検', '○○株式会社'],
          ['業務委託', '海外療養費の翻訳', ['△△株式会社', '□□株式会社']],
        ),
        listed('保健事業に必要な利用目的', 'section'),
        table(
          ['区分', '利用目的', '委託先'],
          ['当組合内での利用', '健診結果の管理', '―'],
          ['業務委託', '健診の実施', '○○株式会社'],
        ),
        table([['【お問い合わせ先】', '○○健康保険組合　総務課', '電話　00-0000-0000']]),
      ],
      '',
      '○○健康保険組合',
    ),
  ).toEqual([
    '# 個人情報の利用目的の公表',
    '組合 ○○健康保険組合',
    '日付 制定 2024-04-01',
    '体裁 groupBrackets=none｜telephoneLabel=電話',
    '区分 保険給付に必要な利用目的',
    '  internal［当組合内での利用］',
    '    ・保険給付の実施',
    '    ・付加給付の実施',
    '  external［業務委託］',
    '    ・レセプト点検',
    '      → ○○株式会社 ',
    '    ・海外療養費の翻訳',
    '      → △△株式会社 ',
    '      → □□株式会社 ',
    '区分 保健事業に必要な利用目的',
    '  internal［当組合内での利用］',
    '    ・健診結果の管理',
    '  external［業務委託］',
    '    ・健診の実施',
    '      → ○○株式会社 ',
    '窓口 {"title":"お問い合わせ先","department":"○○健康保険組合　総務課","telephones":[{"number":"00-0000-0000"}]}',
    '余り running-head ○○健康保険組合',
  ]);
});

test('below styled headings a table of contractors may say nothing of their work', async () => {
  const heading = (text: string, depth: 1 | 2 | 3) =>
    paragraph(text, { heading: HeadingLevel[`HEADING_${depth}`] });
  expect(
    await read(
      [
        heading('個人情報の利用目的', 1),
        paragraph('○○健康保険組合'),
        heading('保険給付に関する利用', 2),
        heading('組合内での利用', 3),
        listed('保険給付の実施', 'bullet'),
        heading('外部への委託', 3),
        listed('レセプト点検（○○株式会社）', 'bullet'),
        listed([new TextRun('翻訳：△△株式会社'), new FootnoteReferenceRun(1)], 'bullet'),
        heading('委託先一覧', 2),
        table(
          ['委託先名', '所在地', '電話番号'],
          ['○○株式会社', '○○県○○市○○0-0-0', '00-0000-0000'],
          ['△△株式会社', '○○県○○市○○1-1-1', '00-0000-0001'],
        ),
        heading('お問い合わせ', 2),
        paragraph('○○健康保険組合　業務課　電話 00-0000-0000'),
      ],
      '契約により監督しています。',
    ),
  ).toEqual([
    '# 個人情報の利用目的',
    '組合 ○○健康保険組合',
    '体裁 groupBrackets=none｜telephoneLabel=電話｜sectionNumbering=none',
    '区分 保険給付に関する利用',
    '  internal［組合内での利用］',
    '    ・保険給付の実施',
    '  external［外部への委託］',
    '    ・レセプト点検',
    '      → ○○株式会社 00-0000-0000',
    '    ・翻訳',
    '      → △△株式会社 00-0000-0001',
    '区分 委託先一覧',
    '  other［○○］',
    '    ・○○',
    '      → ○○株式会社 00-0000-0000',
    '      → △△株式会社 00-0000-0001',
    '窓口 {"title":"お問い合わせ","department":"○○健康保険組合　業務課","telephones":[{"number":"00-0000-0000"}]}',
    '余り footnote 契約により監督しています。',
  ]);
});

test('a letter may set its numbers apart by a table, and speak on behind its 以上', async () => {
  const right = { alignment: AlignmentType.RIGHT };
  expect(
    await read([
      paragraph('被保険者　各位'),
      paragraph('○○健康保険組合', right),
      paragraph('個人情報の利用目的の公表について'),
      paragraph('　拝啓　時下ますますご清祥のこととお慶び申し上げます。'),
      paragraph('敬具', right),
      paragraph('記'),
      table(
        ['１', '保険給付等に必要な利用目的'],
        ['', ['［内部での利用］', '　ア　保険給付及び付加給付', '　イ　資格確認書の発行']],
        [
          '',
          ['［事業者等への情報提供］', '　ア　健診の業務', '　（委託先　医療法人社団○○会　℡00-0000-0000）'],
        ],
        ['２', '保健事業に必要な利用目的'],
        ['', ['［内部での利用］', '　ア　保健指導及び健康相談']],
        [
          '',
          ['［事業者等への情報提供］', '　ア　健診データの電子化の委託（株式会社○○電算、電話00-0000-0001）'],
        ],
      ),
      paragraph('以　上', right),
      paragraph('なお、同意しがたいものがある場合は、下記までお申し出ください。'),
      table(['【照会先】', ['○○健康保険組合　業務課（担当：○○）', '電　話　00-0000-0002']]),
    ]),
  ).toEqual([
    '# 個人情報の利用目的の公表について',
    '組合 ○○健康保険組合',
    '体裁 groupBrackets=［］｜clauseLead=委託先｜telephoneLabel=電話｜enclosure=true｜addressee=被保険者　各位',
    '> 拝啓　時下ますますご清祥のこととお慶び申し上げます。',
    '> 敬具',
    '区分 保険給付等に必要な利用目的',
    '  internal［内部での利用］',
    '    ・保険給付及び付加給付',
    '    ・資格確認書の発行',
    '  external［事業者等への情報提供］',
    '    ・健診の業務',
    '      → 医療法人社団○○会 00-0000-0000',
    '区分 保健事業に必要な利用目的',
    '  internal［内部での利用］',
    '    ・保健指導及び健康相談',
    '  external［事業者等への情報提供］',
    '    ・健診データの電子化の委託',
    '      → 株式会社○○電算 00-0000-0001',
    '< なお、同意しがたいものがある場合は、下記までお申し出ください。',
    '窓口 {"title":"照会先","department":"○○健康保険組合　業務課（担当：○○）","telephones":[{"number":"00-0000-0002"}]}',
  ]);
});
