import type { Clock } from './page-clock.ts';

/** A timer that starts anew each time. */
export class Alarm {
  readonly #clock: Clock;
  readonly #act: () => void;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, act: () => void) {
    this.#clock = clock;
    this.#act = act;
  }

  get isSet(): boolean {
    return this.#cancel !== undefined;
  }

  start(ms: number): void {
    this.end();
    this.#cancel = this.#clock.after(ms, () => {
      this.#cancel = undefined;
      this.#act();
    });
  }

  end(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
