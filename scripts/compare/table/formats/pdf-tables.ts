import type { PdfBlock, PdfCell, PdfTable, PdfText } from '../../../typeset/blocks/doc-definition.ts';
import { mm, widthForWordsPt } from '../../../typeset/blocks/layout-metrics.ts';
import type { StructureElement } from '../../../typeset/blocks/structure.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import type { Row } from '../rows/comparison-rows.ts';
import { endsWithHeading, isSection } from '../rows/row-roles.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { cellTexts, wordsText } from './pdf-cells.ts';
import { headingWith } from './pdf-summary.ts';
import { sides } from './sides.ts';

const HEAD_FILL = '#e6e6e6';
/** The background of a row that begins a section, so that the eye finds it. */
const SECTION_FILL = '#f5f5f5';

/**
 * The width of a column that says something about both editions: in millimetres or in ems, and at most this part of the
 * measure.
 */
const ASIDE = {
  remarks: { leastMm: 42, leastEms: 10, share: 0.2 },
  subject: { leastMm: 62, leastEms: 15, share: 0.3 },
};

/** Returns the table of the revisions below its title and the meaning of the underline. */
export function mainTable(document: ComparisonDocument, context: ComparisonContext): PdfBlock[] {
  const { heads, oldLeft, hasRemarks, legend, rows } = document;
  const aside = hasRemarks ? [asidePt('remarks', context)] : [];
  return [
    headingWith(legend, '新旧対照表', context),
    table(
      [...sides(oldLeft, heads.old, heads.now), ...(hasRemarks ? ['備考'] : [])],
      columnWidths(aside, 'last', context),
      (body) => rows.map((row) => rowCells(row, body.block('TR'), document, context)),
      context,
    ),
  ];
}

/**
 * Rows that are only headings for others have normal cells. A head cell among them would come between the words below
 * it and the head of the column. A screen reader would then no longer say to which edition the words belong.
 */
function rowCells(
  row: Row,
  element: StructureElement,
  { oldLeft, hasRemarks }: ComparisonDocument,
  context: ComparisonContext,
): PdfCell[] {
  const cells = sides(oldLeft, row.old, row.now).map((cell) => ({
    stack: cellTexts(cell, element.block('TD'), context),
  }));
  const aside = hasRemarks ? [{ stack: remarkTexts(row.remarks, element.block('TD'), context) }] : [];
  const kept = endsWithHeading(row) ? { keepWithNext: true as const } : {};
  const filled = isSection(row) ? { fillColor: SECTION_FILL } : {};
  return [...cells, ...aside].map((cell) => ({
    ...cell,
    ...kept,
    ...filled,
  }));
}

function remarkTexts(
  remarks: readonly string[],
  element: StructureElement,
  context: ComparisonContext,
): PdfText[] {
  return remarks.map((text) => wordsText(text, element.block('P'), context));
}

function table(
  heads: readonly string[],
  widths: number[],
  bodyOf: (element: StructureElement) => PdfCell[][],
  context: ComparisonContext,
): PdfTable {
  const element = context.document.block('Table');
  const head = element.block('THead').block('TR');
  const headRow = heads.map((text): PdfCell => {
    const words = wordsText(text, head.block('TH', { scope: 'Column' }), context, true);
    return { stack: [{ ...words, alignment: 'center' }], fillColor: HEAD_FILL };
  });
  const em = context.metrics.fontSizePt;
  return {
    table: { headerRows: 1, widths, body: [headRow, ...bodyOf(element.block('TBody'))] },
    layout: 'open',
    margin: [0, 0.2 * em, 0, 0.6 * em],
  };
}

function asidePt(column: keyof typeof ASIDE, { metrics }: ComparisonContext): number {
  const { leastMm, leastEms, share } = ASIDE[column];
  const wanted = Math.max(mm(leastMm), leastEms * metrics.fontSizePt);
  return Math.min(wanted, share * metrics.measurePt);
}

/** Returns widths without paddings. The columns fill the measure, and both editions have the same width. */
function columnWidths(
  aside: readonly number[],
  place: 'first' | 'last',
  { metrics }: ComparisonContext,
): number[] {
  const spare = widthForWordsPt(metrics.measurePt, aside.length + 2);
  const edition = (spare - aside.reduce((sum, width) => sum + width, 0)) / 2;
  return place === 'first' ? [...aside, edition, edition] : [edition, edition, ...aside];
}
