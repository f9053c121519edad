import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePlainText } from '../../../scripts/import/read/text/parse-plain-text.ts';
import { type Recognised, recognise } from '../../../scripts/import/recognise/recognise.ts';
import type { NoticeSource } from '../../../scripts/notice/source.generated.ts';
import { account } from '../../support/accounted.ts';
import { documentOf } from '../../support/document-of.ts';
import { outline } from '../../support/notice-outline.ts';
import { printedPages } from '../../support/printed-page.ts';

const TEXT = readFileSync('test/fixtures/notice-text.txt', 'utf8');
/** The lines of the real notice as its author wrote them, before a PDF's extraction broke and marked them. */
const LINES = TEXT.replace(/\n(?=TEL|[(（])/gu, '')
  .replace(/、\n/gu, '、')
  .replace(/^- ・ ?/gmu, '・')
  .replace(/第 (\d+) (条|号)/gu, '第$1$2')
  .split('\n')
  .filter((line) => line.trim() !== '');
const PLACE = { society: 'aoba', revision: '2025' };

const expected = recognise({ format: 'text', tree: parsePlainText(TEXT), isOwn: false }, PLACE).source;

async function imported(name: string, bytes: Uint8Array): Promise<Recognised> {
  const document = await documentOf(name, bytes);
  const recognised = recognise(document, PLACE);
  expect(account(document.tree, recognised)).toEqual({ lost: '', invented: '' });
  return recognised;
}

/** An outline does not show what is only a matter of style. */
const read = ({ style: _, ...source }: NoticeSource) => outline(source);

const numbered = (line: string) => /^\d\. /u.test(line);
const listed = (line: string) => line.startsWith('・');

describe('the real notice as a Word file', () => {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    { level: 0, format, text, alignment: AlignmentType.LEFT },
  ];
  const numbering = {
    config: [
      { reference: 'decimal', levels: level(LevelFormat.DECIMAL, '%1.') },
      { reference: 'roman', levels: level(LevelFormat.UPPER_ROMAN, '%1．') },
      { reference: 'bullet', levels: level(LevelFormat.BULLET, '・') },
    ],
  };
  const paragraph = (text: string, options: IParagraphOptions = {}) => new Paragraph({ ...options, text });
  const automatic = (reference: string) => ({ numbering: { reference, level: 0 } });

  /** Returns lines of a group in one paragraph, with breaks between them. */
  function broken(): Paragraph[] {
    const paragraphs: string[][] = [];
    for (const line of LINES) {
      const last = paragraphs.at(-1);
      if (listed(line) && last?.every(listed)) last.push(line);
      else paragraphs.push([line]);
    }
    return paragraphs.map(
      (lines) =>
        new Paragraph({
          children: lines.map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) })),
        }),
    );
  }

  const WAYS: Record<string, readonly Paragraph[]> = {
    'a paragraph for each line': LINES.map((line) => paragraph(line)),
    'numbers and bullets that Word gives': LINES.map((line) =>
      numbered(line)
        ? paragraph(line.slice(3), automatic('decimal'))
        : listed(line)
          ? paragraph(line.slice(1).trim(), automatic('bullet'))
          : paragraph(line),
    ),
    'headings, one numbered in Roman figures': LINES.map((line, index) =>
      index === 0
        ? paragraph(line, { heading: HeadingLevel.TITLE })
        : numbered(line)
          ? paragraph(line.slice(3), { heading: HeadingLevel.HEADING_1, ...automatic('roman') })
          : line.startsWith('【')
            ? paragraph(line, { heading: HeadingLevel.HEADING_2 })
            : paragraph(line),
    ),
    'clauses in paragraphs of their own': LINES.flatMap((line) => {
      const [, item, clause] = /^(・.*?)([（(](?:特定保健指導の)?外部委託先は.*)$/u.exec(line) ?? [];
      return item && clause ? [paragraph(item), paragraph(`　　${clause}`)] : [paragraph(line)];
    }),
    'line breaks within paragraphs': broken(),
  };

  test.each(Object.entries(WAYS))('with %s', async (_way, children) => {
    const bytes = new Uint8Array(
      await Packer.toBuffer(new Document({ numbering, sections: [{ children: [...children] }] })),
    );
    expect(read((await imported('notice.docx', bytes)).source)).toBe(read(expected));
  });

  test('as a table whose rows are the sections and whose columns are the groups', async () => {
    const cell = (lines: readonly string[]) =>
      new TableCell({ children: lines.map((line) => paragraph(line)) });
    const row = (...cells: string[][]) => new TableRow({ children: cells.map(cell) });
    const table = new Table({
      rows: [
        row(['区分'], ['健保組合等の内部での利用'], ['他の事業者等への情報提供を伴う利用']),
        row(
          ['1.保険給付に必要な利用目的'],
          ['・給付の実施', '・資格の確認'],
          ['・翻訳の委託（外部委託先は、○○(株)）'],
        ),
        row(['2.保険料の徴収に必要な利用目的'], ['・徴収'], ['']),
      ],
    });
    const children = [paragraph('主な利用目的'), table];
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    const { source, ledger } = await imported('notice.docx', bytes);
    expect(read(source)).toBe(
      [
        '# 主な利用目的',
        '組合 ○○健康保険組合',
        '区分 保険給付に必要な利用目的',
        '  internal［健保組合等の内部での利用］',
        '    ・給付の実施',
        '    ・資格の確認',
        '  external［他の事業者等への情報提供を伴う利用］',
        '    ・翻訳の委託',
        '      → ○○(株) ',
        '区分 保険料の徴収に必要な利用目的',
        '  internal［健保組合等の内部での利用］',
        '    ・徴収',
      ].join('\n'),
    );
    // The head of the first column only says that this column names the rows.
    expect(ledger.leftovers).toEqual([]);
  });
});

describe('the real notice as a PDF that a browser printed', () => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = (style: (line: string) => string) =>
    LINES.map((line) => `<p style="margin:0;${style(line)}">${escaped(line)}</p>`).join('');
  const WAYS: Record<string, readonly [style: string, body: string]> = {
    'in plain lines': ['font:10.5pt/1.6 "BIZ UDPGothic"', paragraphs(() => '')],
    'with hanging indents': [
      'font:10.5pt/1.6 "BIZ UDPGothic"',
      paragraphs((line) => (listed(line) ? 'margin-left:2em;text-indent:-1em' : '')),
    ],
    'with large headings': [
      'font:10.5pt/1.6 "BIZ UDPGothic"',
      LINES.map((line, index) =>
        index === 0
          ? `<h1 style="text-align:center">${escaped(line)}</h1>`
          : numbered(line)
            ? `<h2>${escaped(line)}</h2>`
            : `<p style="margin:0 0 2mm">${escaped(line)}</p>`,
      ).join(''),
    ],
    'justified, 14 pt': [
      'font:14pt/1.5 "BIZ UDPGothic";text-align:justify',
      paragraphs(() => 'margin-bottom:1mm'),
    ],
  };
  let files: Uint8Array[] = [];
  beforeAll(async () => {
    files = await printedPages(
      Object.values(WAYS).map(([style, body]) => ({
        html: `<!doctype html><meta charset="utf-8"><title>x</title><style>body{${style}}</style><body>${body}`,
      })),
    );
  });

  test.each(Object.keys(WAYS).map((way, index) => [way, index] as const))('%s', async (_way, index) => {
    const { source } = await imported('notice.pdf', files[index] ?? new Uint8Array());
    expect(read(source)).toBe(read(expected));
  });
});
