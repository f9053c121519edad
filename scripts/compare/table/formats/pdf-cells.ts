import type { PdfSpan, PdfText } from '../../../typeset/blocks/doc-definition.ts';
import type { StructureElement } from '../../../typeset/blocks/structure.ts';
import { COST } from '../../../typeset/lines/break-costs.ts';
import { cellLines } from '../cell-lines.ts';
import type { Cell } from '../rows/comparison-rows.ts';
import type { CellLine, Run } from '../rows/line-changes.ts';
import { HEADING_ROLES, type LineRole } from '../rows/printed-units.ts';
import type { ComparisonContext } from './comparison-context.ts';

/** Returns the paragraphs of a cell inside its structure element. */
export function cellTexts(cell: Cell, element: StructureElement, context: ComparisonContext): PdfText[] {
  const isCentred = cell.kind !== 'lines';
  return cellLines(cell).map((line) => {
    const text = lineText(line, element.block('P'), context);
    return isCentred ? { ...text, alignment: 'center' } : text;
  });
}

/** Returns words of one edition. Changed words are underlined and also marked in the structure. */
export function runsText(
  runs: readonly Run[],
  element: StructureElement,
  { metrics, names }: ComparisonContext,
  bold = false,
): PdfText {
  let owner: StructureElement | undefined;
  const spans = names.held(runs).map(({ text, changed, held, joinsNext }, index, all): PdfSpan => {
    // The parts of one run share one element. Underlined words have an element of their own.
    const isSameRun = all[index - 1]?.changed === changed;
    owner = isSameRun && owner ? owner : changed ? element.inline('Span', { underlined: true }) : element;
    return {
      text: joinsNext ? `${text}${FORBIDS_BREAK}` : text,
      ...(bold ? { bold } : {}),
      ...(changed ? { underlined: true } : {}),
      ...(held ? { hold: COST.held } : {}),
      element: owner,
    };
  });
  return { text: spans, margin: [0, 0, 0, 0], alignment: 'justified', fontSize: metrics.fontSizePt };
}

const FORBIDS_BREAK = '\u2060';

/** Returns words that are not compared. */
export function wordsText(
  text: string,
  element: StructureElement,
  context: ComparisonContext,
  bold = false,
): PdfText {
  return runsText([{ text, changed: false }], element, context, bold);
}

/** An item hangs by its mark, and a clause is below the item's words. In a nested item, both are further in. */
function lineText(
  { role, depth, runs }: CellLine,
  element: StructureElement,
  context: ComparisonContext,
): PdfText {
  const text = runsText(runs, element, context, HEADING_ROLES.has(role));
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
