import { viewOf } from './font-tables.ts';

/** Which glyph each character has (the table `cmap`). */
export interface CharacterMap {
  /** Returns the glyph of a character, or 0 if the font has none. */
  glyphOf(codePoint: number): number;
  /** Returns the glyph of a character's variation, or undefined if the font does not know this variation. */
  variationOf(codePoint: number, selector: number): number | undefined;
}

/** The platform and encoding of the subtables that can be read. The first one that exists is used. */
const ENCODINGS = [
  [3, 10],
  [0, 4],
  [0, 3],
  [3, 1],
] as const;

/** Platform and encoding of the subtable of variations (format 14). */
const VARIATIONS = '0 5';

/** How to look up a character in a subtable of each format. */
const FORMATS: Readonly<Record<number, (map: DataView, codePoint: number) => number>> = {
  4: inSegments,
  12: inGroups,
};

/** Returns the map of Unicode characters from a table `cmap` (formats 4, 12 and 14). Throws if there is none. */
export function readCharacterMap(bytes: Uint8Array): CharacterMap {
  const subtables = subtablesOf(bytes);
  for (const [platform, encoding] of ENCODINGS) {
    const map = subtables.get(`${platform} ${encoding}`);
    const lookUp = map && FORMATS[map.getUint16(0)];
    if (!lookUp) continue;
    const glyphOf = (codePoint: number) => lookUp(map, codePoint);
    const variations = subtables.get(VARIATIONS);
    return {
      glyphOf,
      variationOf: (codePoint, selector) =>
        variations && variationIn(variations, codePoint, selector, () => glyphOf(codePoint)),
    };
  }
  throw new Error('The font file has no map of Unicode characters that can be read.');
}

/** Returns the subtables by platform and encoding. */
function subtablesOf(bytes: Uint8Array): Map<string, DataView> {
  const table = viewOf(bytes);
  const subtables = new Map<string, DataView>();
  const count = table.getUint16(2);
  if (bytes.length < 4 + count * 8) throw new Error("The font file's table cmap is not whole.");
  for (let index = 0; index < count; index += 1) {
    const record = 4 + index * 8;
    const from = table.getUint32(record + 4);
    if (from + 10 > bytes.length) throw new Error("The font file's table cmap is not whole.");
    subtables.set(`${table.getUint16(record)} ${table.getUint16(record + 2)}`, viewOf(bytes.subarray(from)));
  }
  return subtables;
}

/** Format 12: groups of consecutive characters. */
function inGroups(map: DataView, codePoint: number): number {
  const group = lastAtMost(map.getUint32(12), codePoint, (index) => map.getUint32(16 + index * 12));
  if (group < 0) return 0;
  const at = 16 + group * 12;
  const first = map.getUint32(at);
  return codePoint <= map.getUint32(at + 4) ? map.getUint32(at + 8) + codePoint - first : 0;
}

/** Format 4: segments of the basic multilingual plane. */
function inSegments(map: DataView, codePoint: number): number {
  const doubled = map.getUint16(6);
  const starts = 16 + doubled;
  const segment = lastAtMost(doubled / 2, codePoint, (index) => map.getUint16(starts + index * 2));
  if (segment < 0 || codePoint > map.getUint16(14 + segment * 2)) return 0;
  const delta = map.getUint16(starts + doubled + segment * 2);
  const rangeAt = starts + 2 * doubled + segment * 2;
  const range = map.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyphAt = rangeAt + range + (codePoint - map.getUint16(starts + segment * 2)) * 2;
  // Some fonts have a last segment that points anywhere. It stands for no character.
  const glyph = glyphAt + 2 <= map.byteLength ? map.getUint16(glyphAt) : 0;
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** Format 14: each selector lists the characters that use their normal glyph, and the characters with another glyph. */
function variationIn(
  map: DataView,
  codePoint: number,
  selector: number,
  ownGlyph: () => number,
): number | undefined {
  const record = lastAtMost(map.getUint32(6), selector, (index) => uint24(map, 10 + index * 11));
  const at = 10 + record * 11;
  if (record < 0 || uint24(map, at) !== selector) return undefined;
  const [defaults, others] = [map.getUint32(at + 3), map.getUint32(at + 7)];
  if (defaults > 0) {
    const range = lastAtMost(map.getUint32(defaults), codePoint, (index) =>
      uint24(map, defaults + 4 + index * 4),
    );
    const from = defaults + 4 + range * 4;
    if (range >= 0 && codePoint <= uint24(map, from) + map.getUint8(from + 3)) return ownGlyph();
  }
  if (others > 0) {
    const entry = lastAtMost(map.getUint32(others), codePoint, (index) =>
      uint24(map, others + 4 + index * 5),
    );
    const from = others + 4 + entry * 5;
    if (entry >= 0 && uint24(map, from) === codePoint) return map.getUint16(from + 3);
  }
  return undefined;
}

/**
 * Returns the index of the last of `count` ascending values that is not greater than `wanted`; -1 if all are greater.
 */
function lastAtMost(count: number, wanted: number, valueAt: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function uint24(view: DataView, at: number): number {
  return (view.getUint16(at) << 8) | view.getUint8(at + 2);
}
