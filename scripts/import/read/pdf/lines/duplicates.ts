import type { Glyph } from '../drawn/glyph.ts';

/**
 * A character is printed twice to look bold or to have a shadow. How far the second print may be from the first: in
 * ems, and in advances.
 */
const FAR_EM = 0.12;
const FAR_ADVANCE = 0.4;
const CELL_PT = 8;

/** Returns a filter for the glyphs of a page, in their order. It leaves out second prints of a glyph. */
export function isFirstPrint(): (glyph: Glyph) => boolean {
  const seen = new Map<string, Glyph[]>();
  return (glyph) => {
    if (glyph.text.trim() === '') return true;
    const { x, y } = glyph;
    const cells = [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((down) => keyOf(glyph, across, down)));
    const far = Math.min(FAR_EM * glyph.size, FAR_ADVANCE * glyph.advance);
    const isSecond = cells.some((cell) =>
      seen.get(cell)?.some((other) => Math.abs(other.x - x) <= far && Math.abs(other.y - y) <= far),
    );
    if (isSecond) return false;
    const key = keyOf(glyph, 0, 0);
    const cell = seen.get(key);
    if (cell) cell.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  };
}

function keyOf({ text, x, y }: Glyph, across: number, down: number): string {
  return `${Math.floor(x / CELL_PT) + across} ${Math.floor(y / CELL_PT) + down} ${text}`;
}
