import { visible } from '../../problems/visible-text.ts';

/** A stream that may be a terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  /** How many characters stand in a line. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** How long work lasts before it shows how far it is. */
const QUIET_MS = 500;

const CLEAR_LINE = '\r\u001B[K';

/** One line on a terminal that says how far the work is; nothing where no terminal is, or for short work. */
export function progressLine(stderr: Terminal): { show(line: string): void; clear(): void } {
  const started = performance.now();
  let shown = false;
  return {
    show(line) {
      if (!stderr.isTTY || performance.now() - started < QUIET_MS) return;
      stderr.write(`${CLEAR_LINE}${visible(line)}`);
      shown = true;
    },
    clear() {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}
