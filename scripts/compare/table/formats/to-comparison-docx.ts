import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  NoBreakHyphen,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { withoutUndrawn } from '../../../notice/vocabulary/undrawn.ts';
import { cellLines } from '../cell-lines.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import type { Cell } from '../rows/comparison-rows.ts';
import type { CellLine, Run } from '../rows/line-changes.ts';
import { HEADING_ROLES, type LineRole } from '../rows/printed-units.ts';
import { isSection } from '../rows/row-roles.ts';
import { headLine, summaryParts } from '../summary-parts.ts';
import { withoutClock } from './docx-clock.ts';
import { numberParts } from './number-parts.ts';
import { sides } from './sides.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);

/** A4 landscape. The left margin is wide, because a board's papers are bound there. */
const PAGE_MM = { width: 297, height: 210, top: 16, right: 15, bottom: 13, left: 25 };
/** From the edge of the paper to the running head and to the foot. */
const RUNNING_MM = 8;
const CONTENT_MM = PAGE_MM.width - PAGE_MM.left - PAGE_MM.right;
const REMARKS_MM = 42;

/** Word's own name of a face that every Japanese Windows has. */
const FACE = 'BIZ UDPゴシック';
const FONT = { ascii: FACE, hAnsi: FACE, eastAsia: FACE, cs: FACE };
const HALF_POINTS = 21;
const RUNNING_SIZE = 17;
const HEAD_FILL = 'E6E6E6';
/** The background of a row that begins a section. */
const SECTION_FILL = 'F5F5F5';
/** The height of a line, in twentieths of a point. */
const LINE = 252;

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
          header: twips(RUNNING_MM),
          footer: twips(RUNNING_MM),
        },
      },
    },
    headers: { default: runningHead(document) },
    footers: { default: pageFoot() },
    children: [
      ...summary(document),
      ...(identical ? [paragraph(identical, { alignment: AlignmentType.CENTER })] : []),
      ...(rows.length > 0 ? mainTable(document) : []),
    ],
  };
  const file = new Document({
    creator: withoutUndrawn(society),
    lastModifiedBy: withoutUndrawn(society),
    title: withoutUndrawn(title),
    styles: STYLES,
    sections: [section],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(file)));
}

const STYLES = {
  default: {
    document: {
      // Were the language of Latin words Japanese too, LibreOffice would break lines inside of telephone numbers.
      run: { font: FONT, size: HALF_POINTS, language: { eastAsia: 'ja-JP', value: 'en-US' } },
      // A face that stands in for another one must not make the lines higher.
      paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } },
    },
    title: {
      run: { font: FONT, size: 28, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 40, after: 40, line: 360 } },
    },
    heading1: {
      run: { font: FONT, size: 24, bold: true, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 80, after: 20, line: 300 } },
    },
    heading2: {
      run: { font: FONT, size: HALF_POINTS, bold: true, color: '000000' },
      paragraph: { keepNext: true, indent: { left: 210 }, spacing: { before: 20, after: 0 } },
    },
  },
};

/** Society and title on every page, and at the left the mark of a paper that is not for publication. */
function runningHead({ title, society, confidential }: ComparisonDocument): Header {
  const mark = new TextRun({ text: confidential?.words ?? '', bold: true, size: RUNNING_SIZE });
  const words = `${withoutUndrawn(society)}　${withoutUndrawn(title)}`;
  const right = new TextRun({ children: [new Tab(), words], size: RUNNING_SIZE });
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(CONTENT_MM) }];
  return new Header({ children: [new Paragraph({ tabStops, children: [mark, right] })] });
}

function pageFoot(): Footer {
  const numbers = new TextRun({
    children: [PageNumber.CURRENT, '／', PageNumber.TOTAL_PAGES],
    size: RUNNING_SIZE,
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] })] });
}

function paragraph(text: string, options: object = {}): Paragraph {
  return new Paragraph({ children: runsOf([{ text, changed: false }]), ...options });
}

/** Returns a heading with plain words on the same line. */
function headingWith(text: string, words: readonly string[]): Paragraph {
  const beside = words.map(
    (plain) => new TextRun({ text: `　${withoutUndrawn(plain)}`, bold: false, size: HALF_POINTS }),
  );
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [...runsOf([{ text, changed: false }]), ...beside],
  });
}

function summary(document: ComparisonDocument): Paragraph[] {
  const { title } = document;
  return [
    ...headLine(document).map((text) => paragraph(text, { alignment: AlignmentType.RIGHT })),
    paragraph(title, { heading: HeadingLevel.TITLE }),
    ...summaryParts(document, 'paper').flatMap(({ heading, paragraphs, lists }) => [
      // What is said in one paragraph stands beside its heading.
      headingWith(heading, paragraphs.length === 1 ? paragraphs : []),
      ...(paragraphs.length === 1 ? [] : paragraphs).map((text) =>
        paragraph(text, { indent: { left: 210 } }),
      ),
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
  const body = rows.map((row) => ({
    fill: isSection(row) ? SECTION_FILL : undefined,
    cells: [
      ...sides(oldLeft, cellParagraphs(row.old), cellParagraphs(row.now)),
      ...(hasRemarks ? [row.remarks.map((text) => paragraph(text))] : []),
    ],
  }));
  return [headingWith('新旧対照表', [legend]), table(columns, body)];
}

function table(
  columns: readonly { readonly text: string; readonly mm: number }[],
  rows: readonly { readonly cells: readonly Paragraph[][]; readonly fill: string | undefined }[],
): Table {
  const widths = columns.map(({ mm }) => twips(mm));
  const head = columns.map(({ text }, index) =>
    cell(
      [paragraph(text, { alignment: AlignmentType.CENTER, keepNext: true })],
      widths[index] ?? 0,
      HEAD_FILL,
    ),
  );
  return new Table({
    width: { size: twips(CONTENT_MM), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        ({ cells, fill }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((content, index) => cell(content, widths[index] ?? 0, fill)),
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
        children: numberParts(withoutUndrawn(text)).flatMap((part) =>
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
