import { isFirstPrint } from './duplicates.ts';
import type { Direction, Glyph, PageMarks, Rule } from './glyph.ts';

/** A character in a flow. */
export interface FlowCharacter {
  readonly text: string;
  /** Where it begins along its line, in points from where lines may begin. */
  readonly start: number;
  readonly end: number;
  /** How far down the lines its baseline is, in points from where the first line may be. */
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
}

/**
 * The characters of a page whose lines run in one direction, as if they were written from left to right and from the top
 * down: in vertical writing lines begin at the upper edge and follow each other to the left.
 */
export interface Flow {
  readonly page: number;
  readonly characters: readonly FlowCharacter[];
  readonly rules: readonly Rule[];
  /** How long a line could be, and how far down lines could go. */
  readonly length: number;
  readonly depth: number;
}

/** How far above and below its baseline a character reaches, in ems: the usual body of a Japanese face. */
export const ABOVE_EM = 0.88;
export const BELOW_EM = 0.12;
/** Where the middle of a vertical line lies from where a baseline would be. */
const MIDDLE_EM = ABOVE_EM - 0.5;

/** Returns the flows of a page, that with most characters first; what is printed twice for a bold look is there once. */
export function flowsOf(marks: PageMarks): Flow[] {
  const glyphs = marks.glyphs.filter(isFirstPrint()).map(asWritten(marks.glyphs));
  const directions = [...new Set(glyphs.map(({ direction }) => direction))];
  return directions
    .map((direction) => flowOf(marks, direction, glyphs))
    .sort((a, b) => b.characters.length - a.characters.length);
}

function flowOf(marks: PageMarks, direction: Direction, glyphs: readonly Glyph[]): Flow {
  const { width, height, number, rules } = marks;
  const isUpright = direction === 'right' || direction === 'left';
  const toFlow = TURNS[direction];
  return {
    page: number,
    length: isUpright ? width : height,
    depth: isUpright ? height : width,
    rules: rules.map((rule) => {
      const [a, b] = [toFlow(rule.x1, rule.y1, marks), toFlow(rule.x2, rule.y2, marks)];
      const [x1 = 0, x2 = 0] = [a[0], b[0]].sort((p, q) => p - q);
      const [y1 = 0, y2 = 0] = [a[1], b[1]].sort((p, q) => p - q);
      return { x1, y1, x2, y2 };
    }),
    characters: glyphs
      .filter((glyph) => glyph.direction === direction && glyph.size > 0)
      .map((glyph) => {
        const { text, x, y, advance, size, isBold, isVertical } = glyph;
        const [start, line] = toFlow(x, y, marks);
        const baseline = line + (isVertical ? MIDDLE_EM * size : 0);
        return { text, start, end: start + advance, baseline, size, isBold };
      }),
  };
}

/** From a place on the page to one in a flow. */
const TURNS: Readonly<
  Record<Direction, (x: number, y: number, page: PageMarks) => readonly [number, number]>
> = {
  right: (x, y) => [x, y],
  down: (x, y, { width }) => [y, width - x],
  left: (x, y, { width, height }) => [width - x, height - y],
  up: (x, y, { height }) => [height - y, x],
};

/** How many characters must stand below each other to be a vertical line. */
const LEAST_STACK = 3;

/**
 * Makers of PDFs may set vertical lines character by character in a font for horizontal ones. Returns a function that
 * gives such a character the direction and the origin it would have in vertical writing.
 */
function asWritten(all: readonly Glyph[]): (glyph: Glyph) => Glyph {
  const stacked = new Set<Glyph>();
  let stack: Glyph[] = [];
  const close = () => {
    const isLine = stack.filter(({ text }) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
    );
    if (isLine.length >= LEAST_STACK) for (const glyph of stack) stacked.add(glyph);
    stack = [];
  };
  for (const glyph of all) {
    if (glyph.text.trim() === '' && glyph.direction === 'right') continue;
    const before = stack.at(-1);
    if (before && !isBelow(before, glyph)) close();
    if (glyph.direction === 'right') stack.push(glyph);
  }
  close();
  if (stacked.size === 0) return (glyph) => glyph;
  return (glyph) => {
    if (!stacked.has(glyph)) return glyph;
    const { x, y, size, advance } = glyph;
    return {
      ...glyph,
      x: x + advance / 2,
      y: y - ABOVE_EM * size,
      advance: size,
      direction: 'down',
      isVertical: true,
    };
  };
}

/** Whether a character stands right below another, both as wide as they are high. */
function isBelow(upper: Glyph, lower: Glyph): boolean {
  const { size } = upper;
  const step = (lower.y - upper.y) / size;
  const shift = Math.abs(lower.x + lower.advance / 2 - upper.x - upper.advance / 2) / size;
  return lower.direction === 'right' && lower.size === size && step > 0.4 && step < 1.3 && shift < 0.6;
}
