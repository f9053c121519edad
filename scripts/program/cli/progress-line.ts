import { visible } from '../../problems/visible.ts';
import type { Terminal } from './terminal.ts';

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
