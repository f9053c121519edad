import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './glyph.ts';
import type { Matrix } from './matrix.ts';
import { pathSteps } from './path-steps.ts';

/** An area that is not wider than this is a line, in points. */
const THIN_PT = 2.5;
/** A line that is shorter than this belongs to a letter, a dot or a dash, in points. */
const SHORT_PT = 4;

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/** Returns the horizontal and vertical lines that a path draws. `operands` are pdf.js's. */
export function rulesOf([paint, data]: readonly unknown[], ctm: Matrix): Rule[] {
  if (typeof paint !== 'number') return [];
  const segments = segmentsOf(data, ctm);
  if (STROKES.has(paint)) return segments.flatMap((segment) => toRule(segment));
  return FILLS.has(paint) ? thinArea(segments) : [];
}

/** A straight step of a path, from one point to the other. */
type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function segmentsOf(data: unknown, ctm: Matrix): Segment[] {
  const segments: Segment[] = [];
  let start: readonly [number, number] = [0, 0];
  let here = start;
  for (const { command, end = start } of pathSteps(data, ctm)) {
    if (command === 1 || command === 4) segments.push([...here, ...end]);
    if (command === 0) start = end;
    here = end;
  }
  return segments;
}

function toRule([ax, ay, bx, by]: Segment): Rule[] {
  const rule = { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
  const [width, height] = [rule.x2 - rule.x1, rule.y2 - rule.y1];
  return Math.min(width, height) <= THIN_PT && Math.max(width, height) >= SHORT_PT ? [rule] : [];
}

/** Returns the line that a filled thin area is; an empty list if the area is wider. */
function thinArea(segments: readonly Segment[]): Rule[] {
  if (segments.length < 3 || segments.length > 8) return [];
  const xs = segments.flatMap(([x1, , x2]) => [x1, x2]);
  const ys = segments.flatMap(([, y1, , y2]) => [y1, y2]);
  const box: Segment = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return toRule(box);
}
