import type { PdfLink } from '../blocks/doc-definition.ts';
import type { StructureElement } from '../blocks/structure.ts';
import type { FontCut, Glyph } from '../fonts/faces.ts';
import type { PlacedLine } from '../layout/placed-line.ts';
import { isSpacedOut } from '../lines/paragraph.ts';

/** Neighbouring glyphs of a line with the same font, owner, link and underline. */
export interface LineRun {
  readonly placed: PlacedLine;
  readonly cut: FontCut;
  /** Absent if the words only repeat words that were drawn before. */
  readonly owner: StructureElement | undefined;
  readonly link: PdfLink | undefined;
  readonly isUnderlined: boolean;
  readonly glyphs: readonly Glyph[];
  /** In ems, for each glyph. The kern of the first glyph is outside of the run. */
  readonly kerns: readonly number[];
  /** Space added between the glyphs, in ems. */
  readonly trackingEm: number;
  /** The left edge of the run, from the left edge of the page. */
  readonly xPt: number;
  /** The width up to the end of the last glyph, without spaces that hang past the end of the line. */
  readonly widthPt: number;
}

/** Returns the runs of a line from left to right. With `isRepeated`, they belong to no element. */
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
    if (!span || !first) throw new Error('A line does not end within its paragraph.');
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

/**
 * Returns the end of the run that starts at `from`: where the span differs in its look or owner, or the font changes.
 */
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
