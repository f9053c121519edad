import { breakClass } from './break-classes.ts';
import { COST } from './break-costs.ts';
import type { Paragraph, StyledText } from './paragraph.ts';

/** A line of a paragraph: its glyphs from `start` up to `end`. Lengths are in ems. */
export interface Line<S extends StyledText = StyledText> {
  readonly paragraph: Paragraph<S>;
  readonly start: number;
  readonly end: number;
  /** Without the spaces at its end, which hang over. */
  readonly widthEm: number;
  /** Added behind every glyph, so that the line fills its measure. */
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

/** Widths are sums of many; a line that is exactly full is not too long. */
const TOLERANCE_EM = 1e-6;

/**
 * Returns a paragraph's lines: each as long as it can be, broken where it costs least. A break that costs something is
 * made only where the line would otherwise be longer than its measure.
 */
export function breakLines<S extends StyledText>(paragraph: Paragraph<S>, measure: Measure): Line<S>[] {
  const { glyphs, forced } = paragraph;
  const lines: Line<S>[] = [];
  let start = 0;
  do {
    const widthEm = measure.widthEm - (lines.length === 0 ? measure.firstIndentEm : 0);
    const limit = forcedEnd(forced, start, glyphs.length);
    const end = lineEnd(paragraph, start, limit, widthEm);
    lines.push(lineOf(paragraph, start, end, end < limit && measure.justified ? widthEm : 0));
    start = end;
  } while (
    start < glyphs.length ||
    (forced.has(start) && start === glyphs.length && lines.at(-1)?.end !== lines.at(-1)?.start)
  );
  return lines;
}

function forcedEnd(forced: ReadonlySet<number>, start: number, length: number): number {
  for (let at = start + 1; at < length; at += 1) if (forced.has(at)) return at;
  return length;
}

/** Where the line that begins at `start` ends. */
function lineEnd<S extends StyledText>(
  { glyphs, kerns, costs }: Paragraph<S>,
  start: number,
  limit: number,
  widthEm: number,
): number {
  const cheapest: (number | undefined)[] = [];
  let width = 0;
  for (let at = start; at < limit; at += 1) {
    const glyph = glyphs[at];
    if (!glyph) break;
    if (at > start) cheapest[costs[at] ?? COST.never] = at;
    width += glyph.advanceEm + (at > start ? (kerns[at] ?? 0) : 0);
    const hangs = breakClass(glyph.text) === 'space';
    if (!hangs && width > widthEm + TOLERANCE_EM) {
      return cheapest.find((place) => place !== undefined) ?? Math.max(at, start + 1);
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
  const { glyphs, kerns } = paragraph;
  let shown = end;
  while (shown > start && breakClass(glyphs[shown - 1]?.text ?? '') === 'space') shown -= 1;
  let widthEm = 0;
  for (let at = start; at < shown; at += 1) {
    widthEm += (glyphs[at]?.advanceEm ?? 0) + (at > start ? (kerns[at] ?? 0) : 0);
  }
  const tracking = (fillEm - widthEm) / Math.max(1, shown - start - 1);
  const trackingEm = tracking > 0 && tracking <= MOST_TRACKING_EM ? tracking : 0;
  return {
    paragraph,
    start,
    end,
    widthEm: widthEm + trackingEm * Math.max(0, shown - start - 1),
    trackingEm,
  };
}
