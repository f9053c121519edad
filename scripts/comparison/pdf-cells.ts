import type { PdfSpan, PdfText } from '../pdf/doc-definition.ts';
import type { StructureElement } from '../pdf/structure.ts';
import { cellLines } from './cell-lines.ts';
import type { Cell, Row } from './comparison-rows.ts';
import type { CellLine, Run } from './line-changes.ts';
import type { ComparisonContext } from './pdf-context.ts';
import type { LineRole } from './printed-units.ts';

const BOLD: ReadonlySet<LineRole> = new Set(['title', 'heading', 'subheading']);

/** Returns the paragraphs of a cell within its element. */
export function cellTexts(cell: Cell, element: StructureElement, context: ComparisonContext): PdfText[] {
  const isCentred = cell.kind !== 'lines';
  return cellLines(cell).map((line) => {
    const text = lineText(line, element.block('P'), context);
    return isCentred ? { ...text, alignment: 'center' } : text;
  });
}

/** Whether a row ends with a heading, and so belongs to what follows. */
export function isHeading(row: Row): boolean {
  return [row.old, row.now].some(
    (cell) => cell.kind === 'lines' && BOLD.has(cell.lines.at(-1)?.role ?? 'body'),
  );
}

/** Returns words of one edition; the changed ones are underlined and say so. */
export function runsText(
  runs: readonly Run[],
  element: StructureElement,
  { metrics }: ComparisonContext,
  bold = false,
): PdfText {
  const spans = runs.map(
    ({ text, changed }): PdfSpan => ({
      text,
      ...(bold ? { bold } : {}),
      ...(changed ? { underlined: true } : {}),
      element: changed ? element.inline('Span', { underlined: true }) : element,
    }),
  );
  return { text: spans, margin: [0, 0, 0, 0], alignment: 'justified', fontSize: metrics.fontSizePt };
}

/** Returns words that nothing is compared with. */
export function wordsText(
  text: string,
  element: StructureElement,
  context: ComparisonContext,
  bold = false,
): PdfText {
  return runsText([{ text, changed: false }], element, context, bold);
}

/** An item hangs by its mark, a clause stands below its words; both deeper where the item is nested. */
function lineText(
  { role, depth, runs }: CellLine,
  element: StructureElement,
  context: ComparisonContext,
): PdfText {
  const text = runsText(runs, element, context, BOLD.has(role));
  const { faces, style, metrics } = context;
  const em = metrics.fontSizePt;
  const mark = HANGING.has(role) ? (MARK.exec(runs[0]?.text ?? '')?.[0] ?? '') : '';
  const widthPt = (words: string) => faces.widthPt(words, style.typeface, em, false);
  const bulletPt = widthPt(style.bullet);
  const left = depth * em + (role === 'clause' || role === 'note' ? bulletPt : 0);
  const hangPt = widthPt(mark);
  return { ...text, margin: [left + hangPt, 0, 0, 0], ...(hangPt > 0 ? { firstIndent: -hangPt } : {}) };
}

const HANGING: ReadonlySet<LineRole> = new Set(['item', 'note']);
/** 「・」, 「※」, 「1. 」. */
const MARK = /^(?:\p{Nd}+\. ?|[^\p{L}\p{N}])/u;
