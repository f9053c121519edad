/** The time and its timers. Tests have one that they turn by hand. */
export interface Clock {
  /** Returns the ms since 1970. */
  now(): number;
  /** Calls `act` once after some ms. Returns what takes that back. */
  after(ms: number, act: () => void): () => void;
}

/** The page's own clock. */
export const pageClock: Clock = {
  now: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
