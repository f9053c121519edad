/** Returns the opening and the closing bracket of a pair such as 「【】」, or an empty object for `none`. */
export function bracketsOf(pair: string): { open?: string; close?: string } {
  const [open, close] = pair;
  return pair === 'none' || open === undefined || close === undefined ? {} : { open, close };
}
