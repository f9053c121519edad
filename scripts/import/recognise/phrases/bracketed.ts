/** The pairs of brackets around headings, names and clauses. */
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

/** Brackets of two widths count as the same: 「(株）」 is closed. */
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

/** Returns the index after the bracket that closes the one at `from`; undefined if nothing closes it. */
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

/** Returns the brackets and the words in them if they are the whole text; else undefined. */
export function wholeBracketed(text: string): Bracketed | undefined {
  const open = text.charAt(0);
  if (!OPENS.has(open) || closingAt(text, 0) !== text.length || text.length < 3) return undefined;
  return { open, close: text.charAt(text.length - 1), inner: text.slice(1, -1).trim() };
}

/** Returns whether a bracket other than 「＜」 is opened in the text and not closed. */
export function isUnclosed(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (!OPENS.has(text.charAt(index)) || '<＜'.includes(text.charAt(index))) continue;
    const end = closingAt(text, index);
    if (end === undefined) return true;
    index = end - 1;
  }
  return false;
}

/** Returns the parts of a text in brackets, each with its index. Brackets within brackets are not listed. */
export function bracketedParts(text: string): (Bracketed & { readonly index: number })[] {
  const parts: (Bracketed & { index: number })[] = [];
  let unclosed = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!OPENS.has(text.charAt(index))) continue;
    const end = closingAt(text, index);
    // For each open bracket the rest of the text is searched. The limit keeps a text of many open brackets from
    // taking quadratic time.
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
