import type { Alignment, PdfText } from '../../../typeset/blocks/doc-definition.ts';
import type { ComparisonDocument } from '../comparison-document.ts';
import { headLine, type SummaryPart, summaryParts } from '../summary-parts.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { runsText } from './pdf-cells.ts';

const MARK = '・';

/** Returns the page before the table: references, title, and the numbered parts. */
export function summaryBlocks(document: ComparisonDocument, context: ComparisonContext): PdfText[] {
  const { title, confidential, identical } = document;
  return [
    ...(confidential ? [paragraph(confidential.words, context, 'left')] : []),
    ...headLine(document).map((text) => paragraph(text, context, 'right')),
    heading(1, title, context),
    ...summaryParts(document, 'paper').flatMap((part) => [
      ...partHead(part, context),
      ...part.lists.flatMap((points) => [
        ...(points.heading ? [heading(3, points.heading, context)] : []),
        ...list(points.items, context),
      ]),
    ]),
    ...(identical ? [paragraph(identical, context, 'center', 0, 2)] : []),
  ];
}

/** What is said in one paragraph stands beside its heading. */
function partHead({ heading: words, paragraphs }: SummaryPart, context: ComparisonContext): PdfText[] {
  const [only, ...more] = paragraphs;
  if (only !== undefined && more.length === 0) return [headingWith(only, words, context)];
  return [heading(2, words, context), ...paragraphs.map((text) => paragraph(text, context, 'justified', 1))];
}

const HEADINGS = {
  1: { size: 1.3, above: 0, below: 0.1, alignment: 'center' },
  2: { size: 1.1, above: 0.25, below: 0.05, alignment: 'left' },
  3: { size: 1, above: 0.05, below: 0, alignment: 'left' },
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

/** Returns a heading with a paragraph on the same line, which is one of its own for a screen reader. */
export function headingWith(words: string, text: string, context: ComparisonContext): PdfText {
  const head = heading(2, text, context);
  const paragraphWords = { text: `　${words}`, element: context.document.block('P') };
  return { ...head, text: [...head.text, paragraphWords] };
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
      margin: [em + hangPt, 0, 0, 0],
      firstIndent: -hangPt,
    };
  });
}
