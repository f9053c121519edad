/** What an operator of a content stream does. `paint`, `text` and `image` leave marks on the page. */
type Purpose = 'paint' | 'text' | 'object' | 'other';

/** Every operator of ISO 32000-1, annex A, except inline images, with its number of operands and its purpose. */
export const OPERATORS: ReadonlyMap<string, { operands: number | undefined; purpose: Purpose }> = new Map(
  [
    ['other', 0, 'q Q BT ET EMC n W W* h T* BX EX'],
    ['other', 1, 'gs ri i w J j M g G cs CS Tc Tw Tz TL Tr Ts BMC MP'],
    ['other', 2, 'd m l Tf Td TD BDC DP d0'],
    ['other', 3, 'rg RG'],
    ['other', 4, 'k K re v y'],
    ['other', 6, 'cm c Tm d1'],
    ['other', undefined, 'sc SC scn SCN'],
    ['paint', 0, 'S s f F f* B B* b b*'],
    ['paint', 1, 'sh'],
    ['text', 1, "Tj TJ '"],
    ['text', 3, '"'],
    ['object', 1, 'Do'],
  ].flatMap(([purpose, operands, names]) =>
    String(names)
      .split(' ')
      // The table above has only these purposes and counts.
      .map((name) => [name, { operands, purpose } as { operands: number | undefined; purpose: Purpose }]),
  ),
);
