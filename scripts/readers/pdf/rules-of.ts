import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './glyph.ts';
import { apply, type Matrix } from './matrix.ts';

/** What is no wider than this is a line that was drawn as an area, in points. */
const THIN_PT = 2.5;
/** What is shorter draws a letter, a dot or a dash. */
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

/** How many numbers follow each of pdf.js's commands of a path. */
const LENGTHS = [2, 2, 6, 4, 0];

/** Returns the straight lines, along the edges of the page, that a path draws: `operands` as pdf.js gives them. */
export function rulesOf([paint, data]: readonly unknown[], ctm: Matrix): Rule[] {
  const path = Array.isArray(data) ? data[0] : undefined;
  if (typeof paint !== 'number' || !(path instanceof Float32Array)) return [];
  const lines = linesOf(path, ctm);
  if (STROKES.has(paint)) return lines.flatMap((line) => toRule(line));
  return FILLS.has(paint) ? thinArea(lines) : [];
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

function linesOf(path: Float32Array, ctm: Matrix): Line[] {
  const lines: Line[] = [];
  let [start, here]: (readonly [number, number])[] = [
    [0, 0],
    [0, 0],
  ];
  for (let index = 0; index < path.length; ) {
    const command = path[index] ?? 0;
    const length = LENGTHS[command] ?? 0;
    const end = apply(ctm, path[index + length - 1] ?? 0, path[index + length] ?? 0);
    if (command === 1 && here) lines.push([...here, ...end]);
    if (command === 4 && here && start) lines.push([...here, ...start]);
    if (command === 0) start = end;
    here = command === 4 ? start : end;
    index += length + 1;
  }
  return lines;
}

function toRule([ax, ay, bx, by]: Line): Rule[] {
  const rule = { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
  const [width, height] = [rule.x2 - rule.x1, rule.y2 - rule.y1];
  return Math.min(width, height) <= THIN_PT && Math.max(width, height) >= SHORT_PT ? [rule] : [];
}

/** A filled area that is no wider than a line is one. */
function thinArea(lines: readonly Line[]): Rule[] {
  if (lines.length < 3) return [];
  const xs = lines.flatMap(([x1, , x2]) => [x1, x2]);
  const ys = lines.flatMap(([, y1, , y2]) => [y1, y2]);
  const box: Line = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return lines.length > 8 ? [] : toRule(box);
}
