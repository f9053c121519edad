import type { Alignment, PdfText } from '../../../typeset/blocks/doc-definition.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import { summaryParts } from '../summary-parts.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { runsText } from './pdf-cells.ts';

const MARK = '・';

/** Returns the page before the table: references, title, and the numbered parts. */
export function summaryBlocks(document: ComparisonDocument, context: ComparisonContext): PdfText[] {
  const { title, references, effective, identical } = document;
  return [
    ...[...references, ...(effective ? [effective] : [])].map((text) => paragraph(text, context, 'right')),
    heading(1, title, context),
    ...summaryParts(document).flatMap((part) => [
      heading(2, part.heading, context),
      ...part.paragraphs.map((text) => paragraph(text, context, 'justified', 1)),
      ...part.lists.flatMap((points) => [
        ...(points.heading ? [heading(3, points.heading, context)] : []),
        ...list(points.items, context),
      ]),
    ]),
    ...(identical ? [paragraph(identical, context, 'center', 0, 2)] : []),
  ];
}

const HEADINGS = {
  1: { size: 1.4, above: 0.5, below: 0.7, alignment: 'center' },
  2: { size: 1.1, above: 0.75, below: 0.2, alignment: 'left' },
  3: { size: 1, above: 0.35, below: 0.1, alignment: 'left' },
} as const;

/** Returns a heading of the document with its bookmark. Margins are in ems of the body's size. */
export function heading(level: 1 | 2 | 3, text: string, { document, metrics }: ComparisonContext): PdfText {
  const em = metrics.fontSizePt;
  const { size, above, below, alignment } = HEADINGS[level];
  const element = document.block(`H${level}`);
  return {
    text: [{ text, bold: true, element }],
    margin: [0, above * em, 0, below * em],
    alignment,
    fontSize: size * em,
    bookmark: { level, element },
    keepWithNext: true,
    keepWhole: true,
  };
}

/** Returns a paragraph between tables and headings. Its indent and the space above it are in ems. */
export function paragraph(
  text: string,
  { document, metrics }: ComparisonContext,
  alignment: Alignment,
  indent = 0,
  above = 0,
): PdfText {
  const em = metrics.fontSizePt;
  return {
    text: [{ text, element: document.block('P') }],
    margin: [indent * em, above * em, 0, 0],
    alignment,
    fontSize: em,
  };
}

function list(items: readonly string[], context: ComparisonContext): PdfText[] {
  const { document, metrics, faces, style } = context;
  if (items.length === 0) return [];
  const em = metrics.fontSizePt;
  const hangPt = faces.widthPt(MARK, style.typeface, em, false);
  const element = document.block('L', { listNumbering: 'Disc' });
  return items.map((text) => {
    const item = element.block('LI');
    const label = { text: MARK, element: item.block('Lbl') };
    const words = runsText([{ text, changed: false }], item.block('LBody').block('P'), context);
    return {
      ...words,
      text: [label, ...words.text],
      margin: [em + hangPt, 0.05 * em, 0, 0],
      firstIndent: -hangPt,
    };
  });
}
