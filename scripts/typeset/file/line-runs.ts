import type { PdfLink } from '../blocks/doc-definition.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { FontCut, Glyph } from '../fonts/faces.ts';
import type { PlacedLine } from '../layout/placed-line.ts';
import { isSpacedOut } from '../lines/paragraph.ts';

/** Neighbours in a line that are drawn and owned alike. */
export interface LineRun {
  readonly placed: PlacedLine;
  readonly cut: FontCut;
  /** Nothing where the words only repeat what has been said. */
  readonly owner: StructureElement | undefined;
  readonly link: PdfLink | undefined;
  readonly isUnderlined: boolean;
  readonly glyphs: readonly Glyph[];
  /** In ems, for each glyph; that of the first lies before the run. */
  readonly kerns: readonly number[];
  /** Added between the glyphs, in ems. */
  readonly trackingEm: number;
  /** From the left edge of the page. */
  readonly xPt: number;
  /** Up to where the last glyph ends; spaces that hang over the line's end are not in it. */
  readonly widthPt: number;
}

/** Returns the runs of a line from left to right. `isRepeated`, they belong to no element. */
export function lineRuns(placed: PlacedLine, isRepeated: boolean): LineRun[] {
  const { line, setting } = placed;
  const { paragraph, start, end, shownEnd, trackingEm } = line;
  const size = setting.fontSizePt;
  const runs: LineRun[] = [];
  let atEm = 0;
  for (let from = start; from < end; ) {
    const to = runEnd(line, from);
    const span = paragraph.spans[from];
    const glyphs = paragraph.glyphs.slice(from, to);
    const kerns = paragraph.kerns.slice(from, to);
    const [first] = glyphs;
    if (!span || !first) throw new Error('A line reaches beyond its paragraph.');
    if (from > start) atEm += (kerns[0] ?? 0) + (isSpacedOut(paragraph, from) ? trackingEm : 0);
    const within = span.isMark ? 0 : trackingEm;
    const widthOf = (count: number) =>
      glyphs
        .slice(0, count)
        .reduce(
          (sum, { advanceEm }, index) => sum + advanceEm + (index > 0 ? (kerns[index] ?? 0) + within : 0),
          0,
        );
    runs.push({
      placed,
      cut: first.cut,
      owner: isRepeated ? undefined : span.element,
      link: isRepeated ? undefined : span.link,
      isUnderlined: span.underlined === true,
      glyphs,
      kerns,
      trackingEm: within,
      xPt: placed.x + atEm * size,
      widthPt: widthOf(Math.max(0, shownEnd - from)) * size,
    });
    atEm += widthOf(glyphs.length);
    from = to;
  }
  return runs;
}

/** Where the run that begins at `from` ends: at another span, unless that differs in nothing, or in another font. */
function runEnd({ paragraph, end }: PlacedLine['line'], from: number): number {
  const [span, glyph] = [paragraph.spans[from], paragraph.glyphs[from]];
  let at = from + 1;
  while (at < end) {
    const other = paragraph.spans[at];
    const isAlike =
      other === span ||
      (other?.element === span?.element &&
        other?.isMark === span?.isMark &&
        other?.link === span?.link &&
        other?.underlined === span?.underlined);
    if (!isAlike || paragraph.glyphs[at]?.cut !== glyph?.cut) break;
    at += 1;
  }
  return at;
}
