import { visible } from '../../problems/visible-text.ts';

/** A stream that may be a terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  /** The number of columns of a line. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Progress is shown only after this time. */
const QUIET_MS = 500;

const CLEAR_LINE = '\r\u001B[K';

/** Returns one terminal line that shows progress. It shows nothing if there is no terminal or the work is short. */
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
