import type { Glyph } from '../fonts/faces.ts';
import type { BreakClass } from './break-classes.ts';

/**
 * How many ems may be blank between two neighbours (JIS X 4051, 4.3; JLReq, 3.1.4): half an em where a bracket or
 * point turns its back to the other, hardly any where both are of one direction.
 */
const BLANK_EM: Partial<Record<BreakClass, Partial<Record<BreakClass, number>>>> = {
  closing: { opening: 0.5, middle: 0.5, closing: 0.15 },
  opening: { opening: 0.15 },
  middle: { opening: 0.5 },
};

/** What neighbours that would touch are moved apart to. */
const LEAST_EM = 0.03;

/**
 * Returns by how many ems the second of two neighbours of these classes is moved: brackets and points in full width,
 * which each have their own blank, closer together; those that would overlap apart. It goes by the outlines, whatever
 * the face.
 */
export function kernEm(before: Glyph, after: Glyph, left: BreakClass, right: BreakClass): number {
  // Nearly all neighbours are letters.
  if (right === 'ideograph' || left === 'ideograph') return 0;
  const most = BLANK_EM[left]?.[right];
  if (most === undefined) return 0;
  const blank = before.rightEm + after.leftEm;
  if (blank < LEAST_EM) return LEAST_EM - blank;
  return Math.min(0, most - blank);
}
