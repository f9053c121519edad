import type { Ask } from './ask.ts';

/** The asks that wait for their answers. Of those that look, only the latest is of use: it has the state on the screen. */
export class AskQueue {
  #waiting: readonly Ask[] = [];

  /** Adds an ask behind the others. A look that still waits is overtaken by it, and is never answered. */
  add(ask: Ask): void {
    const others = this.#waiting.filter(({ kind }) => ask.kind !== 'look' || kind !== 'look');
    this.#waiting = [...others, ask];
  }

  /** Takes the next ask out; undefined if none waits. */
  take(): Ask | undefined {
    const [next, ...others] = this.#waiting;
    this.#waiting = others;
    return next;
  }
}
