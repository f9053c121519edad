import type { Clock } from '../../../scripts/workbench/store/page-clock.ts';

/** A clock that stands until it is turned. */
export interface HandClock extends Clock {
  /** Lets some ms pass. Between two timers everything that was started goes on until it waits. */
  turn(ms: number): Promise<void>;
}

/** Returns a clock that is turned by hand. */
export function handClock(): HandClock {
  let time = 0;
  let timers: { at: number; act: () => void }[] = [];
  return {
    now: () => time,
    after(ms, act) {
      const timer = { at: time + ms, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    async turn(ms) {
      const end = time + ms;
      for (;;) {
        await settled();
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        time = next.at;
        timers = timers.filter((one) => one !== next);
        next.act();
      }
      time = end;
      await settled();
    },
  };
}

/** Resolves when what has been started waits for a timer. Hashes are made in another thread, so tasks are waited for. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
}
