import { ABOVE_EM, type Direction, type Dot, type Glyph, type PageMarks, type Rule } from '../drawn/glyph.ts';
import { writtenCharacters } from '../drawn/written-characters.ts';
import { isFirstPrint } from './duplicates.ts';
import { withVerticalLines } from './vertical-lines.ts';

/** A character in a flow. */
export interface FlowCharacter {
  readonly text: string;
  /** Where it begins along its line, in points from the edge of the page. */
  readonly start: number;
  readonly end: number;
  /** How far its baseline is down the flow, in points from the edge of the page. */
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  /** The number of its marked content. */
  readonly mcid?: number;
}

/**
 * The characters of a page whose lines run in one direction. Their places are turned as if they were written from
 * left to right and from top to bottom. In vertical writing lines begin at the upper edge and follow each other to
 * the left.
 */
export interface PageFlow {
  readonly page: number;
  readonly characters: readonly FlowCharacter[];
  readonly rules: readonly Rule[];
  readonly dots: readonly Dot[];
  /** How long a line can be, and how far down lines can go, in points. */
  readonly length: number;
  readonly depth: number;
}

/** How far the middle of a vertical line is from where a baseline would be, in ems. */
const MIDDLE_EM = ABOVE_EM - 0.5;

const WIDE_SPACE_EM = 0.7;

/** If a page has more dots than this, they are part of a drawing. */
const MOST_DOTS = 2000;

/**
 * Returns the flows of a page, the one with most characters first. Characters that are printed twice to look bold are
 * there once.
 */
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
        // Many faces draw an ideographic space with the glyph of the other space, and then files name the other one.
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

/** The replacement for a character that the file does not tell. */
const UNKNOWN = '\uFFFD';

function foreignText({ text, isMapped }: Glyph): string {
  return isMapped ? writtenCharacters(text).replace(/[\t\n\r\u00A0]/gu, ' ') : UNKNOWN;
}

/** The functions from a place on the page to a place in a flow. */
const TURNS: Readonly<
  Record<Direction, (x: number, y: number, page: PageMarks) => readonly [number, number]>
> = {
  right: (x, y) => [x, y],
  down: (x, y, { width }) => [y, width - x],
  left: (x, y, { width, height }) => [width - x, height - y],
  up: (x, y, { height }) => [height - y, x],
};
