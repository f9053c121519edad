import { ABOVE_EM, BELOW_EM, type Dot } from '../drawn/glyph.ts';

/** A sign that is drawn before words: its size, and its distance from the words, in points. */
export interface DrawnSign {
  readonly size: number;
  readonly before: number;
}

/** How far before its words a sign may be, and how large it may be, in ems. */
const SIGN = { least: 0.2, most: 2.5, size: 0.95 };

/** Returns the sign that is drawn right before words; undefined if there is none. */
export function drawnSign(
  words: { readonly start: number; readonly baseline: number; readonly size: number },
  dots: readonly Dot[],
): DrawnSign | undefined {
  const { start, baseline, size } = words;
  const dot = dots.find(({ x, y, size: width }) => {
    const before = (start - x) / size;
    const isBeside = y < baseline + BELOW_EM * size && y > baseline - ABOVE_EM * size;
    return isBeside && before > SIGN.least && before < SIGN.most && width < SIGN.size * size;
  });
  return dot && { size: dot.size, before: start - dot.x };
}
