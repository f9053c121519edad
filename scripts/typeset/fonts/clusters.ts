/**
 * Returns the end of the cluster that starts at `at`, in UTF-16 units. Its base character ends at `baseEnd`. The
 * cluster includes variation selectors, and marks for which Unicode has one composed character together with the base
 * (「か」 and U+3099, as in text extracted from PDFs). Other marks are characters of their own. `isDrawn` tells whether
 * there is a glyph for a composed character.
 */
export function clusterEnd(
  text: string,
  at: number,
  baseEnd: number,
  isDrawn: (codePoint: number) => boolean,
): number {
  let end = baseEnd;
  while (end < text.length && mayBeginMark(text.charCodeAt(end))) {
    const mark = text.codePointAt(end) ?? 0;
    const next = end + (mark > 0xffff ? 2 : 1);
    if (!isVariationSelector(mark) && !composes(text.slice(at, next), isDrawn)) break;
    end = next;
  }
  return end;
}

/**
 * Whether a character has no glyph: U+200B and U+2060 only allow or forbid a line break, a variation selector without a
 * base selects nothing, and a soft hyphen (U+00AD) is for other ways of breaking lines. A face may draw it, so it is not
 * asked. Source of the ranges: Default_Ignorable_Code_Point, Unicode Character Database 15.0, DerivedCoreProperties.txt.
 */
export function isZeroWidth(codePoint: number): boolean {
  // Nearly all characters are kana and kanji, which must stay fast.
  if (codePoint < 0xad || (codePoint > 0x3164 && codePoint < 0xfe00)) return false;
  return IGNORED.some(([first, last]) => first <= codePoint && codePoint <= last);
}

const IGNORED: readonly (readonly [first: number, last: number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

/** Returns the character that is drawn for a cluster: its base composed with its marks, without its selectors. */
export function baseOf(cluster: string): number {
  const letters = Array.from(cluster, codePointOf).filter((codePoint) => !isVariationSelector(codePoint));
  // A single character is not normalised: a compatibility ideograph (神 U+FA19) would become a different character.
  const drawn = letters.length > 1 ? String.fromCodePoint(...letters).normalize('NFC') : undefined;
  return drawn === undefined ? (letters[0] ?? 0) : codePointOf(drawn);
}

/** Returns the first variation selector in a cluster, or undefined if it has none. */
export function selectorOf(cluster: string): number | undefined {
  return Array.from(cluster, codePointOf).find(isVariationSelector);
}

/** A quick test of one UTF-16 unit, because nearly all text has no marks and must stay fast. */
function mayBeginMark(unit: number): boolean {
  if (unit < 0x0300 || (unit > 0x309a && unit < 0xdb40)) return false;
  return (
    unit <= 0x036f ||
    unit === 0x3099 ||
    unit === 0x309a ||
    unit === 0xdb40 ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  );
}

function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

function composes(text: string, isDrawn: (codePoint: number) => boolean): boolean {
  const [composed = '', ...others] = text.normalize('NFC');
  return others.length === 0 && isDrawn(codePointOf(composed));
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
