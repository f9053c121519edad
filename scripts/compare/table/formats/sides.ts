/** Returns what belongs to the old and to the new column, in the order that the reader chose. */
export function sides<T>(oldLeft: boolean, old: T, now: T): [T, T] {
  return oldLeft ? [old, now] : [now, old];
}
