import { ABOVE_EM, type Direction, type Dot, type Glyph, type PageMarks, type Rule } from '../drawn/glyph.ts';
import { writtenCharacters } from '../drawn/written-characters.ts';
import { isFirstPrint } from './duplicates.ts';
import { withVerticalLines } from './vertical-lines.ts';

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
  /** The marked content that it belongs to. */
  readonly mcid?: number;
}

/**
 * The characters of a page whose lines run in one direction, as if they were written from left to right and from the top
 * down: in vertical writing lines begin at the upper edge and follow each other to the left.
 */
export interface PageFlow {
  readonly page: number;
  readonly characters: readonly FlowCharacter[];
  readonly rules: readonly Rule[];
  readonly dots: readonly Dot[];
  /** How long a line could be, and how far down lines could go. */
  readonly length: number;
  readonly depth: number;
}

/** Where the middle of a vertical line lies from where a baseline would be. */
const MIDDLE_EM = ABOVE_EM - 0.5;

const WIDE_SPACE_EM = 0.7;

/** More than these on a page are a drawing's. */
const MOST_DOTS = 2000;

/** Returns the flows of a page, that with most characters first; what is printed twice for a bold look is there once. */
export function flowsOf(marks: PageMarks): PageFlow[] {
  const glyphs = withVerticalLines(marks.glyphs.filter(isFirstPrint()));
  const directions = [...new Set(glyphs.map(({ direction }) => direction))];
  return directions
    .map((direction) => flowOf(marks, direction, glyphs))
    .sort((a, b) => b.characters.length - a.characters.length);
}

function flowOf(marks: PageMarks, direction: Direction, glyphs: readonly Glyph[]): PageFlow {
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
    dots: (marks.dots.length > MOST_DOTS ? [] : marks.dots).map(({ x, y, size }) => {
      const [along, down] = toFlow(x, y, marks);
      return { x: along, y: down, size };
    }),
    characters: glyphs
      .filter((glyph) => glyph.direction === direction && glyph.size > 0)
      .map((glyph) => {
        const { x, y, advance, size, isBold, isVertical, mcid } = glyph;
        const [start, line] = toFlow(x, y, marks);
        const baseline = line + (isVertical ? MIDDLE_EM * size : 0);
        const text = foreignText(glyph);
        // Many faces draw an ideographic space by the glyph of the other, and files name that.
        const isWide = text === ' ' && advance > WIDE_SPACE_EM * size;
        return {
          text: isWide ? '　' : text,
          start,
          end: start + advance,
          baseline,
          size,
          isBold,
          ...(mcid === undefined ? {} : { mcid }),
        };
      }),
  };
}

/** What stands for a character that the file does not tell. */
const UNKNOWN = '\uFFFD';

function foreignText({ text, isMapped }: Glyph): string {
  return isMapped ? writtenCharacters(text).replace(/[\t\n\r\u00A0]/gu, ' ') : UNKNOWN;
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
