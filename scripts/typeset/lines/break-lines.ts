import { bestPlace, TOLERANCE_EM } from './best-place.ts';
import { COST } from './break-costs.ts';
import { lastLineLengthened } from './last-line.ts';
import { isSpacedOut, type Paragraph, type StyledText } from './paragraph.ts';

/** A line of a paragraph: its glyphs from `start` up to `end`. Lengths are in ems. */
export interface Line<S extends StyledText = StyledText> {
  readonly paragraph: Paragraph<S>;
  readonly start: number;
  readonly end: number;
  /** Where the spaces at its end begin, which hang over. */
  readonly shownEnd: number;
  /** Without the spaces at its end, which hang over. */
  readonly widthEm: number;
  /** Added behind every glyph that another one follows, but for a mark's, so that the line fills its measure. */
  readonly trackingEm: number;
}

/** The measure of a paragraph's lines, in ems. */
export interface Measure {
  readonly widthEm: number;
  /** What the first line is indented more than the others; less where it is negative. */
  readonly firstIndentEm: number;
  /** Lines that nearly fill the measure are spaced out to fill it. */
  readonly justified: boolean;
}

/** More space than this between characters would be seen, and taken for a word space by readers of the file. */
const MOST_TRACKING_EM = 0.05;

/**
 * Returns a paragraph's lines, one at least: each as long as it can be, broken where it costs least. A break that costs
 * something is made only within words that are wider than the measure, and a line is wider only where it is a single
 * glyph. Ragged lines spare the paragraph a last line of one character where that costs nothing.
 */
export function breakLines<S extends StyledText>(paragraph: Paragraph<S>, measure: Measure): Line<S>[] {
  const lines: Line<S>[] = [];
  let start = 0;
  for (const limit of forcedEnds(paragraph)) {
    do {
      const widthEm = measure.widthEm - (lines.length === 0 ? measure.firstIndentEm : 0);
      const longest = lineEnd(paragraph, start, limit, widthEm, measure.widthEm);
      const end = measure.justified ? longest : lastLineLengthened(paragraph, start, longest, limit, widthEm);
      lines.push(lineOf(paragraph, start, end, end < limit && measure.justified ? widthEm : 0));
      start = end;
    } while (start < limit);
  }
  return lines;
}

/** Where lines must end, in order; a place stands twice where an empty line stands between. */
function forcedEnds<S extends StyledText>({ forced, glyphs }: Paragraph<S>): number[] {
  const ends = Array.from(forced, ([at, times]) => Array.from({ length: times }, () => at));
  return [...ends.flat(), glyphs.length];
}

/** Where the line that begins at `start` ends at the latest. Spaces behind it belong to it. */
function lineEnd<S extends StyledText>(
  paragraph: Paragraph<S>,
  start: number,
  limit: number,
  widthEm: number,
  nextWidthEm: number,
): number {
  const { glyphs, classes, kerns, costs } = paragraph;
  /** The last place so far for a break of each cost. */
  const places: (number | undefined)[] = [];
  let width = 0;
  for (let at = start; at < limit; at += 1) {
    width += glyphs[at]?.advanceEm ?? 0;
    if (at > start) {
      places[costs[at] ?? COST.never] = at;
      width += kerns[at] ?? 0;
    }
    if (width > widthEm + TOLERANCE_EM && classes[at] !== 'space') {
      let end = bestPlace(paragraph, places, limit, nextWidthEm) ?? start + 1;
      while (end < limit && classes[end] === 'space') end += 1;
      return end;
    }
  }
  return limit;
}
/** `fillEm` is the width that the line is spaced out to where it nearly fills it; 0 for one that is left as it is. */
function lineOf<S extends StyledText>(
  paragraph: Paragraph<S>,
  start: number,
  end: number,
  fillEm: number,
): Line<S> {
  const { glyphs, classes, kerns } = paragraph;
  let shown = end;
  while (shown > start && classes[shown - 1] === 'space') shown -= 1;
  let [widthEm, gaps] = [0, 0];
  for (let at = start; at < shown; at += 1) {
    widthEm += (glyphs[at]?.advanceEm ?? 0) + (at > start ? (kerns[at] ?? 0) : 0);
    if (at > start && isSpacedOut(paragraph, at)) gaps += 1;
  }
  const tracking = gaps > 0 ? (fillEm - widthEm) / gaps : 0;
  const trackingEm = tracking > 0 && tracking <= MOST_TRACKING_EM ? tracking : 0;
  return { paragraph, start, end, shownEnd: shown, widthEm: widthEm + trackingEm * gaps, trackingEm };
}
