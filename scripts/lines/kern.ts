import type { Glyph } from '../fonts/faces.ts';
import { breakClass } from './break-classes.ts';

/**
 * How many ems may be blank between two neighbours (JIS X 4051, 4.3; JLReq, 3.1.4): between a closing and an opening
 * bracket half an em, between two of one direction hardly any.
 */
const BLANK_EM = { 'closing opening': 0.5, 'closing closing': 0.15, 'opening opening': 0.15 } as const;

/** What neighbours that would touch are moved apart to. */
const LEAST_EM = 0.03;

/**
 * Returns by how many ems the second of two neighbours is moved: brackets and points in full width, which each have
 * their own blank, closer together; those that would overlap apart. It goes by the outlines, whatever the face.
 */
export function kernEm(before: Glyph, after: Glyph): number {
  const pair = `${breakClass(before.text)} ${breakClass(after.text)}`;
  if (!Object.hasOwn(BLANK_EM, pair)) return 0;
  const blank = before.rightEm + after.leftEm;
  if (blank < 0) return LEAST_EM - blank;
  return Math.min(0, BLANK_EM[pair as keyof typeof BLANK_EM] - blank);
}
