/** Returns a number with an English noun: `1 error`, `2 errors`. */
export function howMany(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
