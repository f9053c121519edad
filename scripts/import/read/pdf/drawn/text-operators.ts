import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, toMatrix } from './matrix.ts';
import type { TextState } from './text-state.ts';

type Operation = (state: TextState, operands: readonly unknown[]) => void;

/**
 * The operators that change how text is shown and show no text (ISO 32000-1, 9.3 and 9.4), by pdf.js's numbers for
 * them.
 */
export const TEXT_OPERATORS: ReadonlyMap<number, Operation> = new Map<number, Operation>([
  [OPS.beginText, (state) => state.setMatrix(IDENTITY)],
  [OPS.setTextMatrix, (state, [matrix]) => state.setMatrix(toMatrix(matrix))],
  [OPS.nextLine, (state) => state.moveLine(0, -state.leading)],
  ofNumbers(OPS.moveText, (state, x, y) => state.moveLine(x, y)),
  ofNumbers(OPS.setLeadingMoveText, (state, x, y) => {
    state.leading = -y;
    state.moveLine(x, y);
  }),
  ofNumbers(OPS.setCharSpacing, (state, spacing) => {
    state.characterSpacing = spacing;
  }),
  ofNumbers(OPS.setWordSpacing, (state, spacing) => {
    state.wordSpacing = spacing;
  }),
  ofNumbers(OPS.setHScale, (state, percent) => {
    state.horizontalScale = percent / 100;
  }),
  ofNumbers(OPS.setLeading, (state, leading) => {
    state.leading = leading;
  }),
  ofNumbers(OPS.setTextRise, (state, rise) => {
    state.rise = rise;
  }),
  ofNumbers(OPS.setTextRenderingMode, (state, mode) => {
    state.isStroked = mode === 2 || mode === 6;
  }),
]);

/** An operand that is not a number counts as 0. */
function ofNumbers(
  operator: number,
  operation: (state: TextState, first: number, second: number) => void,
): [number, Operation] {
  const numberOf = (operand: unknown) => (typeof operand === 'number' ? operand : 0);
  return [operator, (state, [first, second]) => operation(state, numberOf(first), numberOf(second))];
}
