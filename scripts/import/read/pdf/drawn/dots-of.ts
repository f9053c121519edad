import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Dot } from './glyph.ts';
import { apply, type Matrix } from './matrix.ts';
import { pathSteps } from './path-steps.ts';

/** How large a sign may be, in points. Smaller shapes are specks, larger ones pictures or frames. */
const SIZE = { least: 1.5, most: 9 };
/** How many times wider than high, or higher than wide, a sign may be. */
const OBLONG = 1.7;

/**
 * Returns the sign that a path draws if the path is as small as a list's sign; else an empty list. `operands` are
 * pdf.js's.
 */
export function dotsOf([paint, data]: readonly unknown[], ctm: Matrix): Dot[] {
  // A path that only clips what comes after it draws nothing.
  if (paint === OPS.endPath) return [];
  return toDot(pathSteps(data, ctm).flatMap(({ end }) => (end ? [end] : [])));
}

/**
 * Returns the sign that an image is if it is as small as a list's sign. An image fills the unit square (ISO 32000-1,
 * 8.9.5).
 */
export function dotOfImage(ctm: Matrix): Dot[] {
  return toDot([apply(ctm, 0, 0), apply(ctm, 1, 1), apply(ctm, 0, 1), apply(ctm, 1, 0)]);
}

function toDot(points: readonly (readonly [number, number])[]): Dot[] {
  if (points.length < 3) return [];
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const [x, y] of points) {
    box.x1 = Math.min(box.x1, x);
    box.y1 = Math.min(box.y1, y);
    box.x2 = Math.max(box.x2, x);
    box.y2 = Math.max(box.y2, y);
  }
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  const [small, large] = [Math.min(width, height), Math.max(width, height)];
  if (small < SIZE.least || large > SIZE.most || large > OBLONG * small) return [];
  return [{ x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2, size: large }];
}
