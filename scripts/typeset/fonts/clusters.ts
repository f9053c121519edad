/**
 * Returns where the cluster ends that begins at `at` with a character that ends at `baseEnd`, in UTF-16 units: behind
 * its variation selectors, and behind the marks that Unicode has one character for together with it (「か」 and U+3099,
 * as text taken out of PDFs has it). Other marks are characters of their own. `isDrawn` tells which of those
 * characters there is a glyph for.
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

/** Whether a character is not drawn: U+200B and U+2060 only allow or forbid a break; a selector alone selects nothing. */
export function isZeroWidth(codePoint: number): boolean {
  return codePoint === 0x200b || codePoint === 0x2060 || isVariationSelector(codePoint);
}

/** Returns the character that a cluster is drawn as: its base, in one with its marks but without its selectors. */
export function baseOf(cluster: string): number {
  const letters = Array.from(cluster, codePointOf).filter((codePoint) => !isVariationSelector(codePoint));
  // Only marks are composed: of itself, a compatibility ideograph (神 U+FA19) would become another one.
  const drawn = letters.length > 1 ? String.fromCodePoint(...letters).normalize('NFC') : undefined;
  return drawn === undefined ? (letters[0] ?? 0) : codePointOf(drawn);
}

/** Returns the first variation selector in a cluster; nothing where it has none. */
export function selectorOf(cluster: string): number | undefined {
  return Array.from(cluster, codePointOf).find(isVariationSelector);
}

/** A glance at one unit, so that text without marks, which is nearly all, costs no more. */
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
