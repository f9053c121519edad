import type { Glyph } from '../fonts/faces.ts';
import type { BreakClass } from './break-classes.ts';

/**
 * The greatest blank space in ems between two neighbours (JIS X 4051, 4.3; JLReq, 3.1.4): half an em between, for
 * example, a closing and an opening bracket, and very little between two closing or two opening brackets.
 */
const BLANK_EM: Partial<Record<BreakClass, Partial<Record<BreakClass, number>>>> = {
  closing: { opening: 0.5, middle: 0.5, closing: 0.15 },
  opening: { opening: 0.15 },
  middle: { opening: 0.5 },
};

/** The least blank space in ems. Neighbours that are closer are moved apart. */
const LEAST_EM = 0.03;

/**
 * Returns by how many ems the second of two neighbours of these classes is moved. Full-width brackets and points, which
 * have blank space of their own, move closer together; characters that would overlap move apart. The result depends on
 * the outlines and not on the face.
 */
export function kernEm(before: Glyph, after: Glyph, left: BreakClass, right: BreakClass): number {
  // A quick exit, because nearly all neighbours are ideographs.
  if (right === 'ideograph' || left === 'ideograph') return 0;
  const most = BLANK_EM[left]?.[right];
  if (most === undefined) return 0;
  const blank = before.rightEm + after.leftEm;
  if (blank < LEAST_EM) return LEAST_EM - blank;
  return Math.min(0, most - blank);
}
