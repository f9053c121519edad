import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  NoBreakHyphen,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { cellLines } from '../cell-lines.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import type { Cell } from '../rows/comparison-rows.ts';
import type { CellLine, Run } from '../rows/line-changes.ts';
import { HEADING_ROLES, type LineRole } from '../rows/printed-units.ts';
import { summaryParts } from '../summary-parts.ts';
import { withoutClock } from './docx-clock.ts';
import { numberParts } from './number-parts.ts';
import { sides } from './sides.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);

/** A4 landscape. The left margin is wide, because a board's papers are bound there. */
const PAGE_MM = { width: 297, height: 210, top: 18, right: 15, bottom: 16, left: 25 };
const CONTENT_MM = PAGE_MM.width - PAGE_MM.left - PAGE_MM.right;
const REMARKS_MM = 46;

/** Word's own name of a face that every Japanese Windows has. */
const FACE = 'BIZ UDPゴシック';
const FONT = { ascii: FACE, hAnsi: FACE, eastAsia: FACE, cs: FACE };
const HALF_POINTS = 21;

/**
 * Returns a comparison as a Word file (ISO/IEC 29500) that can be edited further: the summary, then real tables with a
 * repeated head row and with changed words underlined. The same comparison gives the same bytes.
 */
export async function toComparisonDocx(document: ComparisonDocument): Promise<Uint8Array> {
  const { title, society, rows, identical } = document;
  const section: ISectionOptions = {
    properties: {
      page: {
        size: {
          // For landscape, the library swaps the two.
          width: twips(PAGE_MM.height),
          height: twips(PAGE_MM.width),
          orientation: PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(PAGE_MM.top),
          right: twips(PAGE_MM.right),
          bottom: twips(PAGE_MM.bottom),
          left: twips(PAGE_MM.left),
        },
      },
    },
    footers: { default: foot(title) },
    children: [
      ...summary(document),
      ...(identical ? [paragraph(identical, { alignment: AlignmentType.CENTER })] : []),
      ...(rows.length > 0 ? mainTable(document) : []),
    ],
  };
  const file = new Document({
    creator: society,
    lastModifiedBy: society,
    title,
    styles: STYLES,
    sections: [section],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(file)));
}

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: HALF_POINTS, language: { eastAsia: 'ja-JP', value: 'ja-JP' } },
      paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 28, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240 } },
    },
    heading1: {
      run: { font: FONT, size: 24, bold: true, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 260, after: 100 } },
    },
    heading2: {
      run: { font: FONT, size: HALF_POINTS, bold: true, color: '000000' },
      paragraph: { keepNext: true, indent: { left: 210 }, spacing: { before: 120, after: 40 } },
    },
  },
};

function foot(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${title}　`, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT, '／', PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
}

function paragraph(text: string, options: object = {}): Paragraph {
  return new Paragraph({ children: [new TextRun(text)], ...options });
}

function summary(document: ComparisonDocument): Paragraph[] {
  const { title, references, effective } = document;
  return [
    ...[...references, ...(effective ? [effective] : [])].map((text) =>
      paragraph(text, { alignment: AlignmentType.RIGHT }),
    ),
    paragraph(title, { heading: HeadingLevel.TITLE }),
    ...summaryParts(document).flatMap(({ heading, paragraphs, lists }) => [
      paragraph(heading, { heading: HeadingLevel.HEADING_1 }),
      ...paragraphs.map((text) => paragraph(text, { indent: { left: 210 } })),
      ...lists.flatMap((list) => [
        ...(list.heading ? [paragraph(list.heading, { heading: HeadingLevel.HEADING_2 })] : []),
        ...list.items.map((text) => paragraph(`・${text}`, { indent: { left: 420, hanging: 210 } })),
      ]),
    ]),
  ];
}

function mainTable(document: ComparisonDocument): (Paragraph | Table)[] {
  const { heads, oldLeft, hasRemarks, legend, rows } = document;
  const side = (CONTENT_MM - (hasRemarks ? REMARKS_MM : 0)) / 2;
  const columns = [
    ...sides(oldLeft, { text: heads.old, mm: side }, { text: heads.now, mm: side }),
    ...(hasRemarks ? [{ text: '備考', mm: REMARKS_MM }] : []),
  ];
  const body = rows.map((row) => [
    ...sides(oldLeft, cellParagraphs(row.old), cellParagraphs(row.now)),
    ...(hasRemarks ? [row.remarks.map((text) => paragraph(text))] : []),
  ]);
  return [
    paragraph('新旧対照表', { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    paragraph(legend, { alignment: AlignmentType.RIGHT, keepNext: true }),
    table(columns, body),
  ];
}

function table(
  columns: readonly { readonly text: string; readonly mm: number }[],
  rows: readonly Paragraph[][][],
): Table {
  const widths = columns.map(({ mm }) => twips(mm));
  const head = columns.map(({ text }, index) =>
    cell(
      [paragraph(text, { alignment: AlignmentType.CENTER, keepNext: true })],
      widths[index] ?? 0,
      'EDEDED',
    ),
  );
  return new Table({
    width: { size: twips(CONTENT_MM), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 110, right: 110, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((content, index) => cell(content, widths[index] ?? 0)),
          }),
      ),
    ],
  });
}

/** Word does not accept a cell without a paragraph. */
function cell(content: readonly Paragraph[], width: number, fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: content.length > 0 ? [...content] : [new Paragraph({})],
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
  });
}

/** In twentieths of a point. An item hangs by its mark, and a clause is below the item's words. */
const INDENTS: Readonly<Partial<Record<LineRole, { readonly left: number; readonly hanging?: number }>>> = {
  item: { left: 210, hanging: 210 },
  clause: { left: 210 },
  note: { left: 420, hanging: 210 },
};

function cellParagraphs(content: Cell): Paragraph[] {
  const centred = content.kind === 'new' || content.kind === 'deleted' || content.kind === 'omitted';
  return cellLines(content).map((line) => lineParagraph(line, centred));
}

function lineParagraph({ role, depth, runs }: CellLine, centred: boolean): Paragraph {
  const indent = INDENTS[role];
  return new Paragraph({
    children: runsOf(runs, HEADING_ROLES.has(role)),
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(indent ? { indent: { ...indent, left: indent.left + depth * 210 } } : {}),
    ...(HEADING_ROLES.has(role) ? { keepNext: true } : {}),
  });
}

function runsOf(runs: readonly Run[], bold = false): TextRun[] {
  return runs.map(
    ({ text, changed }) =>
      new TextRun({
        children: numberParts(text).flatMap((part) =>
          part.isNumber ? withoutBreaks(part.text) : [part.text],
        ),
        ...(bold ? { bold } : {}),
        ...(changed ? { underline: { type: UnderlineType.SINGLE } } : {}),
      }),
  );
}

/**
 * Returns a number with no-break hyphens and a no-break space, because Word breaks lines after other hyphens and at
 * other spaces.
 */
function withoutBreaks(number: string): (string | NoBreakHyphen)[] {
  return number
    .split('-')
    .flatMap((part, index) => [...(index > 0 ? [new NoBreakHyphen()] : []), part.replace(' ', '\u00A0')]);
}
