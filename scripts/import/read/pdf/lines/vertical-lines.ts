import { ABOVE_EM, type Glyph } from '../drawn/glyph.ts';

/** This many characters one below the other are a vertical line. */
const LEAST_STACK = 3;
/** This many characters may be side by side in a vertical line, such as the figures of a day. */
const MOST_ABREAST = 3;
const CELL_PT = 12;

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Returns the glyphs of a page, those of vertical lines with the direction and the origin of vertical writing. Some
 * makers of PDFs set vertical lines character by character in a font for horizontal ones.
 */
export function withVerticalLines(glyphs: readonly Glyph[]): Glyph[] {
  const stacked = stackedGlyphs(glyphs);
  const written = glyphs.map((glyph) => (stacked.has(glyph) ? upright([glyph]) : [glyph]));
  const columns = new Columns(written.flat().filter(({ direction }) => direction === 'down'));
  if (columns.isEmpty) return written.flat();
  const groups = abreast(written.flat());
  const down = written.flat().filter(({ direction }) => direction === 'down').length;
  const isVertical = down > glyphs.length / 2;
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const [index, group] of groups.entries()) {
      if (!isMovable(group) || !(columns.touches(group) || (isVertical && isRest(group)))) continue;
      groups[index] = upright(group);
      for (const glyph of groups[index]) columns.add(glyph);
      isGrowing = true;
    }
  }
  return groups.flat();
}

/** Returns the characters that are drawn one below the other in lines with Japanese. */
function stackedGlyphs(glyphs: readonly Glyph[]): Set<Glyph> {
  const stacked = new Set<Glyph>();
  let stack: Glyph[] = [];
  const close = () => {
    if (stack.filter(({ text }) => JAPANESE.test(text)).length >= LEAST_STACK)
      for (const glyph of stack) stacked.add(glyph);
    stack = [];
  };
  for (const glyph of glyphs) {
    const before = stack.at(-1);
    if (glyph.direction === 'right' && glyph.text.trim() === '' && before && !isBelow(before, glyph))
      continue;
    if (before && !isBelow(before, glyph)) close();
    if (glyph.direction === 'right') stack.push(glyph);
  }
  close();
  return stacked;
}

/** Returns whether a character is right below another one of the same size. */
function isBelow(upper: Glyph, lower: Glyph): boolean {
  const { size } = upper;
  const step = (lower.y - upper.y) / size;
  const shift = Math.abs(lower.x + lower.advance / 2 - upper.x - upper.advance / 2) / size;
  return (
    lower.direction === 'right' &&
    Math.abs(lower.size - size) < 0.01 &&
    step > 0.4 &&
    step < 1.3 &&
    shift < 0.6
  );
}

/** Returns glyphs in groups that are side by side. Glyphs of other directions are groups of one. */
function abreast(glyphs: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNext =
      last?.direction === 'right' &&
      glyph.direction === 'right' &&
      Math.abs(glyph.y - last.y) < 0.3 * last.size &&
      Math.abs(glyph.x - last.x - last.advance) < 0.5 * last.size;
    if (group && isNext) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

function isMovable(group: readonly Glyph[]): boolean {
  return group[0]?.direction === 'right' && group.length <= MOST_ABREAST;
}

/** Returns whether a group may be the last character of a paragraph, alone in its line. */
function isRest(group: readonly Glyph[]): boolean {
  return group.length === 1 && group.every(({ text }) => JAPANESE.test(text));
}

/** Returns glyphs that are side by side as parts of a vertical line. Together they are as long as one character. */
function upright(group: readonly Glyph[]): Glyph[] {
  const [from, to] = [group[0], group.at(-1)];
  if (!from || !to) return [];
  const middle = (from.x + to.x + to.advance) / 2;
  return group.map((glyph, index) => ({
    ...glyph,
    x: middle,
    y: glyph.y - ABOVE_EM * glyph.size + (index * glyph.size) / group.length,
    advance: glyph.size / group.length,
    direction: 'down',
    isVertical: true,
  }));
}

/** The places of the characters in vertical lines. */
class Columns {
  readonly #cells = new Map<string, Glyph[]>();

  constructor(glyphs: readonly Glyph[]) {
    for (const glyph of glyphs) this.add(glyph);
  }

  get isEmpty(): boolean {
    return this.#cells.size === 0;
  }

  add(glyph: Glyph): void {
    const key = keyOf(middleOf(glyph), glyph.y);
    const cell = this.#cells.get(key);
    if (cell) cell.push(glyph);
    else this.#cells.set(key, [glyph]);
  }

  /** Returns whether a group is right above or below a character of a vertical line, or in its place. */
  touches(group: readonly Glyph[]): boolean {
    const [from, to] = [group[0], group.at(-1)];
    if (!from || !to) return false;
    const { size } = from;
    const [middle, top] = [(from.x + to.x + to.advance) / 2, from.y - ABOVE_EM * size];
    for (let across = -1; across <= 1; across += 1) {
      for (let down = -Math.ceil((2 * size) / CELL_PT); down <= Math.ceil((2 * size) / CELL_PT); down += 1) {
        const cell = this.#cells.get(keyOf(middle + across * CELL_PT, top + down * CELL_PT));
        if (cell?.some((glyph) => isInLine(glyph, middle, top, size))) return true;
      }
    }
    return false;
  }
}

function isInLine(glyph: Glyph, middle: number, top: number, size: number): boolean {
  const isBetween = top < glyph.y + glyph.advance + 0.6 * size && top + size > glyph.y - 0.6 * size;
  return (
    isBetween && Math.abs(middleOf(glyph) - middle) < 0.35 * size && Math.abs(glyph.size - size) < 0.4 * size
  );
}

/**
 * Returns the middle of a character across its vertical line. In a font for horizontal lines, the baseline is left of
 * it.
 */
function middleOf({ x, size, isVertical }: Glyph): number {
  return isVertical ? x : x + (ABOVE_EM - 0.5) * size;
}

function keyOf(x: number, y: number): string {
  return `${Math.floor(x / CELL_PT)} ${Math.floor(y / CELL_PT)}`;
}
