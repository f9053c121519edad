import { apply, type Matrix } from './matrix.ts';

/**
 * A step of a path. Command 0 moves to `end`, 1 draws a line there, 2 and 3 draw a curve, 4 closes the path and has
 * no `end`.
 */
export interface PathStep {
  readonly command: number;
  readonly end?: readonly [x: number, y: number];
}

/** How many numbers follow each of pdf.js's path commands. */
const LENGTHS = [2, 2, 6, 4, 0];

/**
 * Returns the steps of a path in order, with places on the page. `data` is an operand of pdf.js; any other operand
 * gives an empty list.
 */
export function pathSteps(data: unknown, ctm: Matrix): PathStep[] {
  const path = Array.isArray(data) ? data[0] : undefined;
  if (!(path instanceof Float32Array)) return [];
  const steps: PathStep[] = [];
  for (let index = 0; index < path.length; ) {
    const command = path[index] ?? 0;
    const length = LENGTHS[command] ?? 0;
    const [x, y] = [path[index + length - 1] ?? 0, path[index + length] ?? 0];
    steps.push(length > 0 ? { command, end: apply(ctm, x, y) } : { command });
    index += length + 1;
  }
  return steps;
}
