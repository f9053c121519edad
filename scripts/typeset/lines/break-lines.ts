import { bestPlace, TOLERANCE_EM } from './best-place.ts';
import { COST } from './break-costs.ts';
import { lastLineLengthened } from './last-line.ts';
import { isSpacedOut, type Paragraph, type StyledText } from './paragraph.ts';

/** A line of a paragraph: its glyphs from `start` up to, not including, `end`. Lengths are in ems. */
export interface Line<S extends StyledText = StyledText> {
  readonly paragraph: Paragraph<S>;
  readonly start: number;
  readonly end: number;
  /** Where the spaces at its end start. They hang past the end of the line. */
  readonly shownEnd: number;
  /** The width without the spaces at its end. */
  readonly widthEm: number;
  /** Space added after every glyph except the last one and the glyphs of a mark, so that the line fills the measure. */
  readonly trackingEm: number;
}

/** The length of a paragraph's lines, in ems. */
export interface Measure {
  readonly widthEm: number;
  /** How much more the first line is indented than the others. It may be negative. */
  readonly firstIndentEm: number;
  /** Space is added to lines that nearly fill the measure, so that they fill it. */
  readonly justified: boolean;
}

/**
 * More space between characters would be visible, and programs that read the PDF would take it for a space character.
 */
const MOST_TRACKING_EM = 0.05;

/**
 * Returns the lines of a paragraph; at least one. Each is as long as possible, and ends where a break costs least. A
 * break with a cost is made only in words that are wider than the measure. A line is wider than the measure only if it
 * has a single glyph. If the lines are not justified and it costs nothing, the last line gets more than one character.
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

/** Returns where lines must end, in order. If there are empty lines at a place, it comes several times. */
function forcedEnds<S extends StyledText>({ forced, glyphs }: Paragraph<S>): number[] {
  const ends = Array.from(forced, ([at, times]) => Array.from({ length: times }, () => at));
  return [...ends.flat(), glyphs.length];
}

/** Returns the latest possible end of the line that starts at `start`. Spaces after it belong to this line. */
function lineEnd<S extends StyledText>(
  paragraph: Paragraph<S>,
  start: number,
  limit: number,
  widthEm: number,
  nextWidthEm: number,
): number {
  const { glyphs, classes, kerns, costs } = paragraph;
  /** The last possible place so far for a break of each cost. */
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
/** `fillEm` is the width that the line is stretched to if it nearly fills it; 0 if the line is not stretched. */
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
