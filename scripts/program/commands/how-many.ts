/** Returns an English noun with how many there are: `1 error`, `2 errors`. */
export function howMany(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
