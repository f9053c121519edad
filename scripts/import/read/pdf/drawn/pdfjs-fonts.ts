import { symbolsAsText } from '../../symbol-fonts.ts';
import { toMatrix } from './matrix.ts';
import type { ShownFont, ShownGlyph } from './text-state.ts';

const BOLD_NAME = /bold|black|heavy|semibold|w[6-9]\b/iu;

/** Returns what the reader needs to know of a font of pdf.js. Missing properties have the defaults of ISO 32000-1. */
export function fontOf(font: unknown): ShownFont {
  // pdf.js declares no type for it, so each property is checked.
  const { name, bold, black, vertical, fontMatrix, defaultVMetrics, toUnicode } = font as Record<
    string,
    unknown
  >;
  const [unit] = toMatrix(fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]);
  return {
    isBold: bold === true || black === true || BOLD_NAME.test(String(name ?? '')),
    isVertical: vertical === true,
    isNamed: namedBy(toUnicode),
    typeface: typefaceOf(String(name ?? '')),
    unit: unit === 0 ? 0.001 : Math.abs(unit),
    vertical: isTriple(defaultVMetrics) ? defaultVMetrics : [-1000, 500, 880],
  };
}

/** Fonts of symbols. Makers of PDFs write their names in many ways: `ABCDEF+SymbolMT`, `Wingdings-Regular`. */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/wingdings[- ]?2/iu, 'Wingdings 2'],
  [/wingdings[- ]?3/iu, 'Wingdings 3'],
  [/wingdings/iu, 'Wingdings'],
  [/webdings/iu, 'Webdings'],
  [/symbol/iu, 'Symbol'],
];

function typefaceOf(name: string): string {
  return SYMBOLS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

/** Returns a glyph of pdf.js. The glyph of a symbol font gets the character that it looks like. */
export function toShownGlyph(part: object, { typeface }: ShownFont): ShownGlyph {
  // pdf.js declares no type for it, so each property is checked.
  const { unicode, width, isSpace, vmetric, originalCharCode } = part as Record<string, unknown>;
  const named = typeof unicode === 'string' ? unicode.replaceAll('\0', '') : '';
  const text = named.replace(/[\uF000-\uF0FF]/gu, (symbol) => symbolsAsText(symbol, typeface));
  return {
    unicode: text,
    width: typeof width === 'number' ? width : 0,
    isSpace: isSpace === true,
    code: typeof originalCharCode === 'number' ? originalCharCode : -1,
    ...(isTriple(vmetric) ? { vmetric } : {}),
  };
}

/**
 * Controls, private-use and unassigned characters. They mean that the file does not say which character the glyph is.
 */
const UNMAPPED = /[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\r])\p{Cc}/u;

/** Returns whether the file says which character a glyph stands for. */
export function isMapped({ unicode, code }: ShownGlyph, font: ShownFont): boolean {
  return unicode !== '' && !UNMAPPED.test(unicode) && font.isNamed(code);
}

/**
 * pdf.js keeps the characters of the codes in an array. If the file names no character for a code, the array has
 * none.
 */
function namedBy(map: unknown): (code: number) => boolean {
  const texts = typeof map === 'object' && map !== null && '_map' in map ? map._map : undefined;
  if (Array.isArray(texts)) return (code) => code < 0 || texts[code] !== undefined;
  return () => map === undefined;
}

function isTriple(value: unknown): value is readonly [number, number, number] {
  return Array.isArray(value) && value.length === 3 && value.every((each) => typeof each === 'number');
}
