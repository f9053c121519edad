/** The pairs of brackets that headings, names and clauses stand in. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['〔', '〕'],
  ['［', '］'],
  ['[', ']'],
  ['＜', '＞'],
  ['<', '>'],
  ['〈', '〉'],
  ['《', '》'],
  ['≪', '≫'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['｛', '｝'],
  ['{', '}'],
]);

/** Brackets of two widths count as one: 「(株）」 is closed. */
const KIND: ReadonlyMap<string, string> = new Map(
  [
    ['（(', '）)'],
    ['［[', '］]'],
    ['＜<', '＞>'],
    ['｛{', '｝}'],
    ...[...PAIRS].filter(([open]) => !'（(［[＜<｛{'.includes(open)),
  ].flatMap(([opens = '', closes = '']) => [
    ...[...opens].map((sign) => [sign, opens] as const),
    ...[...closes].map((sign) => [sign, opens] as const),
  ]),
);
const MAX_UNCLOSED = 20;
const OPENS = new Set(PAIRS.keys());

/** Words in brackets, and the brackets. */
export interface Bracketed {
  readonly open: string;
  readonly close: string;
  readonly inner: string;
}

/** Returns the index behind the bracket that closes the one at `from`; nothing where it stays open. */
export function closingAt(text: string, from: number): number | undefined {
  const waiting: (string | undefined)[] = [];
  for (let index = from; index < text.length; index += 1) {
    const sign = text.charAt(index);
    const kind = KIND.get(sign);
    if (kind === undefined) continue;
    if (OPENS.has(sign)) waiting.push(kind);
    else if (waiting.at(-1) === kind) waiting.pop();
    if (waiting.length === 0) return index + 1;
  }
  return undefined;
}

/** Returns what is in brackets where these hold the whole of a text. */
export function wholeBracketed(text: string): Bracketed | undefined {
  const open = text.charAt(0);
  if (!OPENS.has(open) || closingAt(text, 0) !== text.length || text.length < 3) return undefined;
  return { open, close: text.charAt(text.length - 1), inner: text.slice(1, -1).trim() };
}

/** Returns whether a round bracket, or one like it, is opened in the text and not closed. */
export function isUnclosed(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (!OPENS.has(text.charAt(index)) || '<＜'.includes(text.charAt(index))) continue;
    const end = closingAt(text, index);
    if (end === undefined) return true;
    index = end - 1;
  }
  return false;
}

/** Returns the bracketed parts of a text that stand in no other brackets, each with its index. */
export function bracketedParts(text: string): (Bracketed & { readonly index: number })[] {
  const parts: (Bracketed & { index: number })[] = [];
  let unclosed = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!OPENS.has(text.charAt(index))) continue;
    const end = closingAt(text, index);
    // Each bracket that stays open is sought to the end of the text: a text of nothing else must not take its square.
    if (end === undefined && ++unclosed > MAX_UNCLOSED) break;
    if (end === undefined) continue;
    parts.push({
      index,
      open: text.charAt(index),
      close: text.charAt(end - 1),
      inner: text.slice(index + 1, end - 1),
    });
    index = end - 1;
  }
  return parts;
}
